// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.day.Refusal;

/** The day says no to what the list said yes to, for example because it was closed meanwhile; thrown to undo both. */
final class DayRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    DayRefused(Refusal reason) {
        super(reason.name(), null, false, false);
    }
}
