// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import java.util.regex.Pattern;

/**
 * A name as it stands in a letter. Anybody can have a letter sent to anybody under any name, and mail programs make a
 * link of what looks like an address: so nothing in a name looks like one.
 */
final class NameInLetters {
    private static final Pattern OF_ADDRESSES = Pattern.compile("[:/\\\\@<>\\[\\]()#?&=%]");
    /** Also those that a browser takes for one. */
    private static final Pattern DOT_WITHIN = Pattern.compile("[.\\u3002\\uFF0E\\uFF61](?=\\S)");

    private NameInLetters() {}

    static String of(String name) {
        String harmless = OF_ADDRESSES.matcher(name).replaceAll(" ");
        return DOT_WITHIN
                .matcher(harmless)
                .replaceAll(". ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
