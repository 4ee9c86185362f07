// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

import static de.platzwart.booking.waiting.Samples.ANNA;
import static de.platzwart.booking.waiting.Samples.BEN;
import static de.platzwart.booking.waiting.Samples.DAY;
import static de.platzwart.booking.waiting.Samples.NINE;
import static de.platzwart.booking.waiting.Samples.NOW;
import static de.platzwart.booking.waiting.Samples.POOL;
import static de.platzwart.booking.waiting.Samples.SECRET;
import static de.platzwart.booking.waiting.Samples.UNTIL;
import static de.platzwart.booking.waiting.Samples.adults;
import static de.platzwart.booking.waiting.Samples.joined;
import static de.platzwart.booking.waiting.Samples.made;
import static de.platzwart.booking.waiting.Samples.wish;

import de.platzwart.booking.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the facts and replies of a waiting list are written, which is a schema. */
class WaitingGoldenTest {
    static List<WaitingEvent> events() {
        return List.of(
                joined(ANNA, 1, 2, NINE),
                new WaitingEvent.WaitingLeft(POOL, ANNA, NOW),
                made(BEN, NINE),
                new WaitingEvent.OfferAccepted(POOL, ANNA, NOW),
                new WaitingEvent.OfferDeclined(POOL, ANNA, NOW),
                new WaitingEvent.OfferLapsed(POOL, ANNA, NOW));
    }

    static List<WaitingReply> replies() {
        var entry =
                new Entry(ANNA, 1, Entry.State.ASKED, SECRET, adults(2), wish(NINE), new Entry.Asked(DAY, NINE, UNTIL));
        return List.of(
                new WaitingReply.EntryStands(entry, true),
                new WaitingReply.NobodyWaits(),
                new WaitingReply.Refused(WaitingReply.Reason.OFFER_EXPIRED));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_fact_is_written_as_ever(WaitingEvent event) {
        Golden.check(event);
    }

    @ParameterizedTest
    @MethodSource("replies")
    void a_reply_is_written_as_ever(WaitingReply reply) {
        Golden.check(reply);
    }

    @Test
    void no_kind_is_forgotten() {
        Golden.complete(WaitingEvent.class, events());
        Golden.complete(WaitingReply.class, replies());
    }
}
