// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.web;

import java.util.regex.Pattern;

/** What a person types into one line: up to 200 characters, none of which controls anything, or is half of one. */
public final class OneLine {
    private static final Pattern SHAPE =
            Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]{1,200}");

    private OneLine() {}

    public static boolean is(String text) {
        return !text.isBlank() && SHAPE.matcher(text).matches();
    }
}
