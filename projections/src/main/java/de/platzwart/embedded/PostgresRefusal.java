// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

/** The server ended before it was ready; the message is what it said last. */
final class PostgresRefusal extends Exception {

    PostgresRefusal(String lastLines) {
        super(lastLines);
    }

    boolean isForThePort() {
        return getMessage() != null && getMessage().contains("Address already in use");
    }
}
