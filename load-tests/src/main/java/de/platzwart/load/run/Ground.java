// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.client.Bench;
import de.platzwart.load.client.Side;
import de.platzwart.load.client.Slot;
import de.platzwart.load.machine.Application;
import de.platzwart.load.machine.Packaged;
import de.platzwart.load.machine.PostgresServer;
import de.platzwart.load.machine.Usage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;

/** What all scenarios stand on: one database server, the packaged application, the baselines. */
record Ground(PostgresServer postgres, Packaged packaged, Application baselines, Setting setting) {
    static final int CLIENTS = 64;
    /** Nobody is refused for want of a place while throughput is measured. */
    static final int CAPACITY = 10_000_000;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    Bench bench(String name) {
        return Bench.start(postgres, packaged, name);
    }

    Side baseline(String name) {
        return new Side(name, baselines.port(), "/" + name.toLowerCase(java.util.Locale.ROOT));
    }

    /** Ours and all baselines, with these slots laid down for those that keep any. */
    List<Side> sides(Bench bench, List<Slot> slots) {
        var b2 = baseline("B2");
        var ax = baseline("AX");
        open(b2, slots, CAPACITY);
        open(ax, slots, CAPACITY);
        return List.of(bench.side(), baseline("B0"), b2, ax);
    }

    static void open(Side side, List<Slot> slots, int capacity) {
        for (Slot slot : slots) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + side.port() + side.prefix() + "/days/"
                            + slot.day() + "?capacity=" + capacity))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            try {
                int status = HTTP.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status != 200) {
                    throw new IllegalStateException(request.uri() + " was answered with " + status);
                }
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    Usage database() {
        return Usage.of(postgres.child().tree());
    }

    /** How often the log of the database was forced to disk so far. */
    double syncs() {
        return number("postgres", "select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal'");
    }

    double number(String database, String query) {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
