// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.store.LogUnreadable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** The database does not answer. Nothing is wrong with what was asked: it may be asked again. */
public final class Outage {
    private Outage() {}

    public static boolean isBehind(Throwable failure) {
        return failure instanceof Commands.Unavailable
                || failure instanceof LogUnreadable
                || failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException;
    }
}
