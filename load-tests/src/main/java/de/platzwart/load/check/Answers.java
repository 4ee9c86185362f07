// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import static de.platzwart.load.check.Invariant.I2;
import static de.platzwart.load.check.Invariant.I3;
import static de.platzwart.load.check.Invariant.I4;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What clients were told against what is stored. */
final class Answers {
    private final Findings findings;
    private final Map<UUID, Trail> stored;

    Answers(Findings findings, Map<UUID, Trail> stored) {
        this.findings = findings;
        this.stored = stored;
    }

    void compare(Collection<Asked> asked) {
        var asks = new HashMap<UUID, Asked>();
        for (Asked ask : asked) {
            asks.put(ask.booking(), ask);
            compare(ask);
        }
        stored.forEach((booking, trail) -> {
            if (!asks.containsKey(booking)) {
                findings.broken(I3, "nobody asked for " + booking + " on " + trail.firstDay);
            }
        });
    }

    private void compare(Asked ask) {
        Trail trail = stored.get(ask.booking());
        if (ask.toldTwoThings()) {
            findings.broken(I4, ask.booking() + " was answered in two ways");
        }
        if (trail == null) {
            if (ask.acknowledged()) {
                findings.broken(I2, ask.booking() + " was acknowledged on " + ask.day() + " and is not stored");
            }
            return;
        }
        if (ask.refusedForSure()) {
            findings.broken(I3, ask.booking() + " was refused and is stored all the same");
        }
        boolean asAsked = trail.firstDay.equals(ask.day())
                && trail.firstStart.equals(ask.start())
                && trail.firstPlaces == ask.places();
        if (!asAsked) {
            findings.broken(
                    I3,
                    ask.booking() + " is stored with " + trail.firstPlaces + " at " + trail.firstDay + " "
                            + trail.firstStart + ", asked for were " + ask.places() + " at " + ask.day() + " "
                            + ask.start());
        }
        if (ask.isConfirmed() && !trail.confirmed) {
            findings.broken(I2, ask.booking() + " was told to be confirmed, stored is " + trail.lastKind);
        }
        if (ask.isConfirmed() && trail.taken == null && !ask.mayBeGone()) {
            findings.broken(I2, ask.booking() + " was confirmed and lost its places by " + trail.lastKind);
        }
        if (ask.isCancelled() && trail.taken != null) {
            findings.broken(I2, ask.booking() + " was told to be cancelled and still takes places");
        }
    }
}
