// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

/**
 * How long is measured.
 *
 * @param rounds of each side, taken in turn
 * @param seconds of a round
 * @param warmUpAtMostSeconds of each side before its first round; less if it no longer gets faster
 */
record Setting(String name, int rounds, double seconds, double warmUpAtMostSeconds) {
    static Setting named(String name) {
        return switch (name) {
            case "short" -> new Setting(name, 3, 3, 90);
            case "full" -> new Setting(name, 5, 5, 300);
            default -> throw new IllegalArgumentException("-Dload is short or full, not " + name);
        };
    }
}
