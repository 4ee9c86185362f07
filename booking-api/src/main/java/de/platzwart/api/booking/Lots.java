// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.booking.day.Lot;
import java.util.concurrent.ThreadLocalRandom;

/** Draws what the rules leave to chance. Nobody is shown enough draws to reckon the next. */
public final class Lots {
    private Lots() {}

    public static Lot draw() {
        return new Lot(ThreadLocalRandom.current().nextInt(1_000_000));
    }
}
