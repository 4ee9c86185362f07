// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

/** How somebody looks at a page. */
public record Look(String language, int width, int height, boolean dark, boolean javaScript) {
    public static Look desktop() {
        return new Look("de", 1280, 900, false, true);
    }

    /** The narrowest that has to work without scrolling sideways. */
    public static Look phone() {
        return new Look("de", 320, 640, false, true);
    }

    public Look in(String language) {
        return new Look(language, width, height, dark, javaScript);
    }

    public Look inTheDark() {
        return new Look(language, width, height, true, javaScript);
    }

    public Look withoutJavaScript() {
        return new Look(language, width, height, dark, false);
    }

    /** As part of the name of a picture. */
    public String name() {
        return language + "-" + width + (dark ? "-dark" : "-light") + (javaScript ? "" : "-plain");
    }
}
