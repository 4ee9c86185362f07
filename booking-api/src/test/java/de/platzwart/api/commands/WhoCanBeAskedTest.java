// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Refusal;
import de.platzwart.booking.waiting.WaitingReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One who cannot be asked keeps nobody from being asked, and a broken day does not run through a whole line. */
class WhoCanBeAskedTest {
    private final List<BookingId> line =
            Stream.generate(() -> new BookingId(UUID.randomUUID())).limit(100).toList();
    private final List<BookingId> asked = new ArrayList<>();
    private final List<BookingId> settled = new ArrayList<>();

    private WaitingReply ask(Function<BookingId, RuntimeException> failure, int failing, Set<BookingId> except) {
        BookingId next =
                line.stream().filter(each -> !except.contains(each)).findFirst().orElseThrow();
        asked.add(next);
        if (line.indexOf(next) < failing) {
            throw failure.apply(next);
        }
        return new WaitingReply.NobodyWaits();
    }

    @Test
    void a_day_that_keeps_nothing_is_given_up_before_the_end_of_the_line() {
        assertThatThrownBy(() -> WaitingCommands.whoCanBeAsked(
                        except -> ask(id -> new NotKept(id, Refusal.CLOSED), 100, except), settled::add))
                .isInstanceOf(NotKept.class);
        assertThat(asked).hasSize(5);
    }

    @Test
    void one_who_cannot_be_asked_keeps_nobody_from_being_asked() {
        WaitingCommands.whoCanBeAsked(except -> ask(id -> new NotKept(id, Refusal.CLOSED), 1, except), settled::add);
        assertThat(asked).isEqualTo(line.subList(0, 2));
    }

    @Test
    void everybody_whose_id_has_become_another_booking_leaves_the_line() {
        WaitingCommands.whoCanBeAsked(except -> ask(UsedElsewhere::new, 20, except), settled::add);
        assertThat(settled).isEqualTo(line.subList(0, 20));
    }
}
