// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.booking.day.Lot;
import java.security.SecureRandom;

/** Draws what the rules leave to chance, so that nobody can tell beforehand. */
public final class Lots {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Lots() {}

    public static Lot draw() {
        return new Lot(RANDOM.nextInt(1_000_000));
    }
}
