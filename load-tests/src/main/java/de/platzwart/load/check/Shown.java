// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import static de.platzwart.load.check.Invariant.I7;
import static de.platzwart.load.check.Invariant.I8;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What citizens are shown, at rest, against the count of the events. */
final class Shown {
    private final Findings findings;
    private final Map<String, DayLedger> days;

    Shown(Findings findings, Map<String, DayLedger> days) {
        this.findings = findings;
        this.days = days;
    }

    /** Compares one answer of {@code GET .../availability}. */
    void compare(JsonNode availability) {
        String calendar = availability.path("calendar").asString();
        Instant asOf = Instant.parse(availability.path("asOf").asString());
        for (JsonNode day : availability.path("days")) {
            String name = calendar + "/" + day.path("date").asString();
            DayLedger ledger = days.get(name);
            if (ledger == null) {
                if (!day.path("slots").isEmpty()) {
                    findings.broken(I8, name + " is shown with slots, but was never opened");
                }
                continue;
            }
            if (day.path("slots").size() != ledger.slots().size()) {
                findings.broken(
                        I8,
                        name + " is shown with " + day.path("slots").size() + " slots, not with "
                                + ledger.slots().size());
            }
            for (JsonNode slot : day.path("slots")) {
                compare(name, slot, ledger, asOf);
            }
        }
    }

    private void compare(String day, JsonNode shown, DayLedger ledger, Instant asOf) {
        String start = Taken.hourAndMinute(shown.path("start").asString());
        for (SlotLedger slot : ledger.slots()) {
            if (!slot.start.equals(start)) {
                continue;
            }
            int capacity = shown.path("capacity").asInt();
            int free = shown.path("free").asInt();
            int share = ledger.released(slot, "ONLINE", asOf);
            int should =
                    slot.closed ? 0 : Math.max(0, Math.min(slot.capacity - slot.taken, share - slot.takenBy("ONLINE")));
            if (capacity != slot.capacity || free != should) {
                findings.broken(
                        I8,
                        day + " " + start + " is shown with " + free + " of " + capacity + " free, the events say "
                                + should + " of " + slot.capacity);
            }
            if (free < should) {
                findings.broken(I7, day + " " + start + " gives away only " + free + " of " + should);
            }
            return;
        }
        findings.broken(I8, day + " is shown with a slot that it does not have: " + start);
    }
}
