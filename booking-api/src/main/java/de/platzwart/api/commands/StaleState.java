// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import org.springframework.dao.ConcurrencyFailureException;

/** A refusal was decided on a state that another node has left behind. */
final class StaleState extends ConcurrencyFailureException {
    private static final long serialVersionUID = 1;

    StaleState(String stream) {
        super("another node wrote to " + stream);
    }
}
