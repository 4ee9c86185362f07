// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import java.util.regex.Pattern;

/** The shape of every name that appears in addresses: short, lower case, safe everywhere. */
final class Slug {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private Slug() {}

    static void check(String what, String value) {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    what + " must be 1 to 63 lower-case letters, digits or hyphens, not starting with a hyphen");
        }
    }
}
