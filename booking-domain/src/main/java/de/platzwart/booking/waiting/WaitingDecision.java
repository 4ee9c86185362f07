// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

import de.platzwart.booking.waiting.WaitingReply.Reason;
import de.platzwart.booking.waiting.WaitingReply.Refused;
import java.util.List;

/** What happened because of a command, perhaps nothing, and what whoever asked is told. */
record WaitingDecision(List<WaitingEvent> events, WaitingReply reply) {
    WaitingDecision {
        events = List.copyOf(events);
    }

    static WaitingDecision nothing(WaitingReply reply) {
        return new WaitingDecision(List.of(), reply);
    }

    static WaitingDecision refuse(Reason reason) {
        return nothing(new Refused(reason));
    }
}
