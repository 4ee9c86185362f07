// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.web;

import java.util.regex.Pattern;

/** What a person types into one line: up to 200 characters, none of which controls anything. */
public final class OneLine {
    private static final Pattern SHAPE = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    private OneLine() {}

    public static boolean is(String text) {
        return !text.isBlank() && SHAPE.matcher(text).matches();
    }
}
