// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.DayReply.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened because of a command, perhaps nothing, and what whoever asked is told. */
record Decision(List<DayEvent> events, DayReply reply) {
    Decision {
        events = List.copyOf(events);
    }

    static Decision nothing(DayReply reply) {
        return new Decision(List.of(), reply);
    }

    static Decision refuse(Refusal reason) {
        return refuse(reason, null);
    }

    static Decision refuse(Refusal reason, @Nullable String because) {
        return nothing(new Refused(reason, -1, -1, List.of(), null, because, null));
    }

    boolean isRepeat() {
        return reply instanceof BookingStands stands && stands.repeated();
    }
}
