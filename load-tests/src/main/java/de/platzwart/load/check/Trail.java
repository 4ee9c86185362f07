// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import org.jspecify.annotations.Nullable;

/** What the events say about one booking. */
final class Trail {
    final String firstDay;
    final String firstStart;
    final int firstPlaces;
    String day;
    int lastStep;

    @Nullable
    Taken taken;

    boolean confirmed;
    String lastKind;

    Trail(String day, String kind, Taken taken) {
        this.firstDay = day;
        this.firstStart = taken.start();
        this.firstPlaces = taken.places();
        this.day = day;
        this.lastKind = kind;
    }
}
