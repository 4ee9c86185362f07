// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking;

import java.time.Instant;

/** What happened: an event of any boundary, as it is stored. */
public interface Fact {
    Instant at();
}
