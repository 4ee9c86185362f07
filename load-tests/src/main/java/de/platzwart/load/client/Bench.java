// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import de.platzwart.load.check.Asked;
import de.platzwart.load.check.Checker;
import de.platzwart.load.check.Findings;
import de.platzwart.load.check.Invariant;
import de.platzwart.load.check.Scene;
import de.platzwart.load.machine.Application;
import de.platzwart.load.machine.Packaged;
import de.platzwart.load.machine.PostgresServer;
import de.platzwart.load.wire.Traffic;
import de.platzwart.load.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The application on a database of its own, the calendars of a run, and all who ask. */
public final class Bench implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long REST_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int DAYS_AT_ONCE = 31;

    private final PostgresServer postgres;
    private final Packaged packaged;
    private final Packaged.Place place;
    private final String database;
    private final Map<String, Integer> calendars = new LinkedHashMap<>();
    private final List<Citizens> citizens = new ArrayList<>();
    private final List<Asked> alsoAsked = new ArrayList<>();
    private final List<Path> logs = new ArrayList<>();
    private final Set<String> markers = new LinkedHashSet<>();
    private Application application;

    /** @param url of the database as the application sees it, which may lead through a proxy */
    public Bench(PostgresServer postgres, Packaged packaged, String name, String url) {
        this.postgres = postgres;
        this.packaged = packaged;
        this.database = name.replace('-', '_');
        this.place = new Packaged.Place(url, name);
        postgres.create(database);
        this.application = packaged.start(place);
        logs.add(application.child().log());
        lay("probe", 1_000_000, 3);
    }

    public static Bench start(PostgresServer postgres, Packaged packaged, String name) {
        return new Bench(postgres, packaged, name, postgres.url(name.replace('-', '_')));
    }

    public Application application() {
        return application;
    }

    public Staff staff() {
        return new Staff(application.port());
    }

    public Side side() {
        return Side.ours(application.port());
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public String database() {
        return database;
    }

    public Packaged.Place place() {
        return place;
    }

    /** A second instance on the same database. It is closed by who asked for it. */
    public Application another(String name) {
        var other = packaged.start(new Packaged.Place(place.database(), name));
        logs.add(other.child().log());
        return other;
    }

    /** The instance that died or was stopped is started again with the same data. */
    public void startAgain() {
        application = packaged.start(place);
    }

    /** Lays down a calendar; its slots from tomorrow on. */
    public List<Slot> lay(String calendar, int capacity, int days) {
        staff().defineCalendar(calendar, capacity, days + 2);
        calendars.put(calendar, days);
        return IntStream.rangeClosed(1, days)
                .mapToObj(day -> new Slot(calendar, today().plusDays(day)))
                .toList();
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    public Citizens citizens(Side side, List<Slot> slots) {
        var some = new Citizens(side, slots, citizens.size() + 42L);
        citizens.add(some);
        return some;
    }

    /** Somebody else asked for this, too. */
    public void also(List<Asked> asked) {
        alsoAsked.addAll(asked);
    }

    public void marked(String contact) {
        markers.add(contact);
    }

    /** Sends this traffic over so many connections. */
    public static void send(Side side, int connections, Traffic traffic) {
        send(side, connections, PATIENCE, traffic);
    }

    public static void send(Side side, int connections, Duration patience, Traffic traffic) {
        try (var wire = new Wire(side.port(), connections, patience)) {
            wire.run(traffic);
        }
    }

    /** How a citizen's question for a booking is answered at one of the nodes. */
    public static int statusOf(Side side, Asked ask) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + side.port() + side.prefix() + "/bookings/" + ask.booking()))
                .header("Booking-Secret", Slot.secret(ask.booking()))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks again for what was left open, until every single one is answered. */
    public void settle(Citizens some) {
        for (int i = 0; i < 20 && !some.open().isEmpty(); i++) {
            send(side(), 16, new Retries(some, side(), some.open()));
        }
        if (!some.open().isEmpty()) {
            throw new IllegalStateException(some.open().size() + " bookings are still open after 20 tries");
        }
    }

    /** Checks all invariants. What is shown may lag behind for a moment; then it must be right. */
    public Findings check() {
        String trouble = probe();
        long end = System.nanoTime() + REST_NANOS;
        while (true) {
            var findings = check(trouble);
            boolean onlyBehind = EnumSet.of(Invariant.I7, Invariant.I8).containsAll(findings.broken());
            if (findings.none() || !onlyBehind || System.nanoTime() > end) {
                return findings;
            }
        }
    }

    private Findings check(String trouble) {
        var asked = new ArrayList<>(alsoAsked);
        citizens.forEach(some -> asked.addAll(some.asked()));
        var shown = new ArrayList<JsonNode>();
        calendars.forEach((calendar, days) -> {
            for (int first = 1; first <= days; first += DAYS_AT_ONCE) {
                int last = Math.min(days, first + DAYS_AT_ONCE - 1);
                shown.add(staff().availability(calendar, today().plusDays(first), today().plusDays(last)));
            }
        });
        var scene = new Scene(asked, shown, logs, staff().metrics(), markers, trouble.isEmpty() ? null : trouble);
        try (var connection = postgres.connect(database)) {
            return Checker.check(connection, scene);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** One more place must be had on a day that nobody touched. */
    private String probe() {
        var one = citizens(side(), List.of(new Slot("probe", today().plusDays(1))));
        var tally = one.newTally();
        send(side(), 1, ClosedLoop.ofSoMany(one, 1));
        return tally.count(201) == 1 ? "" : "the probe after the run was answered like this: " + tally;
    }

    @Override
    public void close() {
        application.close();
    }
}
