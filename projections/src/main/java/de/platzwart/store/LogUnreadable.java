// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import java.sql.SQLException;

/** The database did not answer a read. Reading again later is safe. */
public final class LogUnreadable extends RuntimeException {
    LogUnreadable(SQLException cause) {
        super("the event log cannot be read: " + cause.getMessage(), cause);
    }
}
