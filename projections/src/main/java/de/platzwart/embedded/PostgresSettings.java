// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import java.util.ArrayList;
import java.util.List;

/** What we ask of the server at each start. What keeps acknowledged bookings is named although it is the default. */
final class PostgresSettings {

    private PostgresSettings() {}

    static List<String> at(int port, boolean lasting) {
        var arguments = new ArrayList<String>();
        for (var setting : settings(port, lasting)) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return arguments;
    }

    private static List<String> settings(int port, boolean lasting) {
        return List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                // a committed booking is on the disk
                lasting ? "fsync=on" : "fsync=off",
                "synchronous_commit=on",
                "full_page_writes=on",
                // few checkpoints, and log files used again instead of made anew
                "max_wal_size=1GB",
                "min_wal_size=256MB",
                "checkpoint_timeout=15min",
                // nothing replicates from an embedded server
                "wal_level=minimal",
                "max_wal_senders=0",
                "max_logical_replication_workers=0",
                // small: short queries from one application on one machine
                "shared_buffers=64MB",
                "max_connections=100",
                "io_method=sync",
                "jit=off",
                "max_parallel_workers_per_gather=0",
                "timezone=UTC",
                // the application's log gets the server's log: no statement, no values, no errors that the client sees
                // anyway
                "log_destination=stderr",
                "logging_collector=off",
                "log_line_prefix=",
                "log_min_messages=log",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse",
                "log_checkpoints=off");
    }
}
