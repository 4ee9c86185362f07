// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.find;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds by what people call things: accents, case and endings of words do not matter. */
final class Finds {
    private static final int STEM = 5;

    private final List<String> wanted;

    Finds(String query) {
        this.wanted = words(query);
    }

    boolean isBlank() {
        return wanted.isEmpty();
    }

    /** How many of the wanted words the text has; words that begin alike are alike. */
    long score(String text) {
        List<String> words = words(text);
        return wanted.stream()
                .filter(want -> words.stream().anyMatch(word -> alike(want, word)))
                .count();
    }

    private static boolean alike(String want, String word) {
        String stem = want.length() <= STEM ? want : want.substring(0, STEM);
        return word.startsWith(stem) || (stem.length() >= STEM && word.contains(stem));
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.GERMAN).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
