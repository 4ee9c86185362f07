// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.vault.Addressee;
import de.platzwart.api.vault.Contact;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.booking.waiting.WaitingCommand.JoinWaiting;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.booking.waiting.WaitingReply.NobodyWaits;
import de.platzwart.booking.waiting.WaitingReply.Reason;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** How a line is joined and known. */
class JoiningTest extends WaitingScene {
    JoiningTest() throws SQLException {}

    @Test
    void what_a_node_knows_of_a_list_it_does_not_read_again() {
        BookingId anna = join(1);
        BookingId ben = join(1);
        assertThat(offer(one)).isInstanceOf(NobodyWaits.class);
        database.update("update event set payload = '{}' where kind = 'WaitingJoined'");
        cancel(booked.get(0));
        assertThat(entry(offer(one)).booking()).isEqualTo(anna);
        assertThat(entry(decline(anna)).state()).isEqualTo(Entry.State.DECLINED);
        assertThat(entry(offer(one)).booking()).isEqualTo(ben);
    }

    @Test
    void joining_elsewhere_under_the_id_of_an_entry_leaves_its_contact_alone() {
        BookingId anna = join(1);
        byte[] before = sealed(anna);
        WaitingReply elsewhere = waitFor(two.waiting.join(
                new JoinWaiting(new CalendarId("office"), anna, SECRET, persons(1), wish(), NOW),
                new Addressee(new Contact("Mallory", "mallory@example.org", null, "de"), null)));
        assertThat(refused(elsewhere)).isEqualTo(Reason.BOOKING_ID_REUSED);
        assertThat(kinds("WaitingJoined")).isEqualTo(1);
        assertThat(sealed(anna)).isEqualTo(before);
    }
}
