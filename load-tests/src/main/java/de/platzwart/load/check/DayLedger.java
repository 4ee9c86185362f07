// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import static de.platzwart.load.check.Invariant.I1;
import static de.platzwart.load.check.Invariant.I7;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One day counted again, event by event: at no prefix of its stream is there one place too many. */
final class DayLedger {
    private record Release(Instant from, int percent) {}

    private final String day;
    private final Findings findings;
    private final List<SlotLedger> slots = new ArrayList<>();
    private final Map<String, List<Release>> shares = new HashMap<>();

    DayLedger(String day, Findings findings) {
        this.day = day;
        this.findings = findings;
    }

    List<SlotLedger> slots() {
        return slots;
    }

    void opened(JsonNode plan) {
        if (slots.stream().anyMatch(slot -> slot.taken != 0)) {
            findings.broken(I1, day + " was opened again while places were taken");
        }
        slots.clear();
        shares.clear();
        for (JsonNode slot : plan.path("slots")) {
            slots.add(new SlotLedger(
                    Taken.hourAndMinute(slot.path("start").asString()),
                    slot.path("capacity").asInt()));
        }
        for (JsonNode share : plan.path("shares")) {
            var releases = new ArrayList<Release>();
            for (JsonNode release : share.path("releases")) {
                releases.add(new Release(
                        Instant.parse(release.path("from").asString()),
                        release.path("percent").asInt()));
            }
            shares.put(share.path("channel").asString(), releases);
        }
    }

    void capacityChanged(JsonNode event) {
        between(event).forEach(slot -> slot.capacity = event.path("capacity").asInt());
    }

    void closed(JsonNode event, boolean closed) {
        between(event).forEach(slot -> slot.closed = closed);
    }

    private List<SlotLedger> between(JsonNode event) {
        String from = Taken.hourAndMinute(event.path("from").asString());
        String to = Taken.hourAndMinute(event.path("to").asString());
        return slots.stream()
                .filter(slot -> slot.start.compareTo(from) >= 0 && slot.start.compareTo(to) < 0)
                .toList();
    }

    /** What a booking had until now must be what this event says it frees. */
    void booked(@Nullable Taken had, @Nullable Taken freed, @Nullable Taken taken, Instant at, String what) {
        if (freed != null && !sameClaim(had, freed)) {
            findings.broken(I7, what + " frees " + freed + " but had " + had);
        }
        if (freed == null && had != null) {
            findings.broken(I7, what + " takes places and keeps those it had: " + had);
        }
        Map<SlotLedger, Integer> before = new HashMap<>();
        Map<SlotLedger, Integer> channelBefore = new HashMap<>();
        if (taken != null) {
            for (SlotLedger slot : of(taken, what)) {
                before.put(slot, slot.taken);
                channelBefore.put(slot, slot.takenBy(taken.channel()));
            }
        }
        if (freed != null) {
            of(freed, what).forEach(slot -> slot.add(freed.channel(), -freed.places()));
        }
        if (taken != null) {
            of(taken, what).forEach(slot -> slot.add(taken.channel(), taken.places()));
            before.forEach((slot, places) -> {
                boolean more = slot.taken > places;
                boolean moreOfChannel = slot.takenBy(taken.channel()) > channelBefore.getOrDefault(slot, 0);
                check(slot, taken.channel(), at, what, more, moreOfChannel);
            });
        }
    }

    /** A capacity may be forced below what is booked; then nobody may come in addition. */
    private void check(SlotLedger slot, String channel, Instant at, String what, boolean more, boolean moreOfChannel) {
        if (more && slot.closed) {
            findings.broken(I1, what + " takes a place of closed " + day + " " + slot.start);
        }
        if (more && slot.taken > slot.capacity) {
            findings.broken(I1, what + ": " + slot.taken + " of " + slot.capacity + " at " + day + " " + slot.start);
        }
        int share = released(slot, channel, at);
        if (moreOfChannel && slot.takenBy(channel) > share) {
            findings.broken(
                    I1,
                    what + ": " + channel + " has " + slot.takenBy(channel) + " of its " + share + " at " + day + " "
                            + slot.start);
        }
    }

    /** How many places of the slot a channel may have sold at that time. */
    int released(SlotLedger slot, String channel, Instant at) {
        int percent = 0;
        Instant latest = Instant.MIN;
        for (Release release : shares.getOrDefault(channel, List.of())) {
            if (!release.from().isAfter(at) && !release.from().isBefore(latest)) {
                latest = release.from();
                percent = release.percent();
            }
        }
        return (int) ((slot.capacity * (long) percent + 99) / 100);
    }

    private List<SlotLedger> of(Taken claim, String what) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).start.equals(claim.start()) && i + claim.slots() <= slots.size()) {
                return slots.subList(i, i + claim.slots());
            }
        }
        findings.broken(I1, what + " is about slots that " + day + " does not have: " + claim);
        return List.of();
    }

    private static boolean sameClaim(@Nullable Taken had, Taken freed) {
        return had != null
                && had.channel().equals(freed.channel())
                && had.start().equals(freed.start())
                && had.slots() == freed.slots()
                && had.places() == freed.places();
    }
}
