// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

/** How to reach the event store's database. */
public record PostgresAccess(String url, String user, String password) {

    /** A password does not belong into a log line. */
    @Override
    public String toString() {
        return "PostgresAccess[url=" + url + ", user=" + user + "]";
    }
}
