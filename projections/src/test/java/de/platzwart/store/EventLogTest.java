// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import static de.platzwart.store.Samples.DAY;
import static de.platzwart.store.Samples.booking;
import static de.platzwart.store.Samples.confirmed;
import static de.platzwart.store.Samples.held;
import static de.platzwart.store.Samples.movedIn;
import static de.platzwart.store.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.day.DayEvent.BookingMovedOut;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.DayId;
import de.platzwart.embedded.TemporaryStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventLogTest {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private static final DayId THERE = DayId.of("swim/2026-06-04");

    private final PlacesHeld hold = held(booking(1), 2);
    private TestEvents events;

    @BeforeEach
    void two_days() {
        events = TestEvents.inEmptyDatabase(stores.dataSource());
        events.append(opened(DAY, 10), opened(THERE, 10), held(booking(2), 1));
    }

    @Test
    void a_booking_that_is_not_there_has_no_day() {
        assertThat(events.log().dayOf(booking(1))).isEmpty();
    }

    @Test
    void a_booking_is_on_the_day_that_held_it() {
        events.append(hold, confirmed(hold));

        assertThat(events.log().dayOf(booking(1))).contains(DAY);
    }

    @Test
    void a_booking_that_moved_is_where_it_moved_to() {
        var out = new BookingMovedOut(DAY, booking(1), 1, hold.taken(), THERE, null, Samples.AT);
        events.append(hold);
        events.append(out, movedIn(out, hold));

        assertThat(events.log().dayOf(booking(1))).contains(THERE);
        assertThat(events.log().dayOf(booking(2))).contains(DAY);
    }
}
