// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import java.util.List;

/** What is asked of a day at once: each request sees what the former did. */
public record DayRequests(DayId day, List<DayRequest> requests) {
    public DayRequests {
        requests = List.copyOf(requests);
    }
}
