// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.machine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, never for a while. */
public final class Await {
    private Await() {}

    public static void until(Duration atMost, Supplier<String> otherwise, BooleanSupplier condition) {
        until(atMost, Duration.ofMillis(2), otherwise, condition);
    }

    /** For a condition that costs something to look at. */
    public static void until(Duration atMost, Duration every, Supplier<String> otherwise, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("after " + atMost.toSeconds() + " s still: " + otherwise.get());
            }
            LockSupport.parkNanos(every.toNanos());
        }
    }
}
