// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import static de.platzwart.load.check.Invariant.I11;
import static de.platzwart.load.check.Invariant.I4;
import static de.platzwart.load.check.Invariant.I9;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All events, one after the other, counted by rules of our own. */
final class History {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DAY = "day:";

    private final Findings findings;
    private final Set<String> markers;
    private final Map<String, Long> lastSequence = new HashMap<>();
    private final Map<String, DayLedger> days = new HashMap<>();
    private final Map<UUID, Trail> bookings = new HashMap<>();
    private long lastPosition = Long.MIN_VALUE;
    private long events;

    History(Findings findings, Set<String> markers) {
        this.findings = findings;
        this.markers = markers;
    }

    void read(StoredEvent event) {
        events++;
        inOrder(event);
        markers.stream()
                .filter(marker -> event.payload().contains(marker))
                .forEach(marker -> findings.broken(I11, "event " + event.position() + " holds " + marker));
        if (event.stream().startsWith(DAY)) {
            ofDay(event, JSON.readTree(event.payload()));
        }
    }

    private void inOrder(StoredEvent event) {
        if (event.position() <= lastPosition) {
            findings.broken(I9, "position " + event.position() + " comes after " + lastPosition);
        }
        lastPosition = event.position();
        long expected = lastSequence.getOrDefault(event.stream(), -1L) + 1;
        if (event.sequence() != expected) {
            findings.broken(I9, event.stream() + " has " + event.sequence() + " where " + expected + " belongs");
        }
        lastSequence.put(event.stream(), event.sequence());
    }

    private void ofDay(StoredEvent event, JsonNode payload) {
        String day = event.stream().substring(DAY.length());
        var ledger = days.computeIfAbsent(day, name -> new DayLedger(name, findings));
        switch (event.kind()) {
            case "DayOpened" -> ledger.opened(payload.path("plan"));
            case "CapacityChanged" -> ledger.capacityChanged(payload);
            case "SlotsClosed" -> ledger.closed(payload, true);
            case "SlotsReopened" -> ledger.closed(payload, false);
            default -> ofBooking(event, payload, day, ledger);
        }
    }

    private void ofBooking(StoredEvent event, JsonNode payload, String day, DayLedger ledger) {
        UUID booking = event.booking();
        if (booking == null) {
            findings.broken(I9, "event " + event.position() + " is of a kind nobody knows: " + event.kind());
            return;
        }
        String what = event.kind() + " " + event.step() + " of " + booking;
        Taken taken = Taken.in(payload, "taken");
        Taken freed = Taken.in(payload, "freed");
        Trail trail = trail(event, day, taken, what);
        if (trail == null) {
            return;
        }
        boolean comesFromElsewhere = event.kind().equals("BookingMovedIn");
        ledger.booked(comesFromElsewhere ? null : trail.taken, freed, taken, at(payload), what);
        if (!comesFromElsewhere && !trail.day.equals(day)) {
            findings.broken(I4, what + " is on " + day + " but the booking is on " + trail.day);
        }
        trail.day = day;
        trail.taken = taken;
        trail.lastKind = event.kind();
        trail.confirmed |=
                event.kind().equals("BookingConfirmed") || event.kind().equals("PaymentFellDue");
    }

    private @Nullable Trail trail(StoredEvent event, String day, @Nullable Taken taken, String what) {
        UUID booking = java.util.Objects.requireNonNull(event.booking());
        Trail known = bookings.get(booking);
        if (known == null) {
            if (event.step() != 0 || taken == null) {
                findings.broken(I9, what + " comes without the hold before it");
                return null;
            }
            var trail = new Trail(day, event.kind(), taken);
            bookings.put(booking, trail);
            return trail;
        }
        if (event.step() == 0) {
            findings.broken(I4, what + " is a second hold under one id, on " + day + " and " + known.firstDay);
        } else if (event.step() != known.lastStep + 1) {
            findings.broken(I9, what + " comes after step " + known.lastStep);
        }
        known.lastStep = event.step();
        return known;
    }

    private static Instant at(JsonNode payload) {
        return Instant.parse(payload.path("at").asString());
    }

    long events() {
        return events;
    }

    Map<String, DayLedger> days() {
        return days;
    }

    Map<UUID, Trail> bookings() {
        return bookings;
    }
}
