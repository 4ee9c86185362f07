// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import com.mongodb.ConnectionString;

/** How to reach the views' database. */
public record MongoAccess(String url) {

    private static final String DEFAULT_DATABASE = "platzwart";

    /** The database that the address names, or ours. */
    public String database() {
        var named = new ConnectionString(url).getDatabase();
        return named == null ? DEFAULT_DATABASE : named;
    }

    /** The address may hold a password, which does not belong into a log line. */
    @Override
    public String toString() {
        return "MongoAccess[hosts=" + new ConnectionString(url).getHosts() + ", database=" + database() + "]";
    }
}
