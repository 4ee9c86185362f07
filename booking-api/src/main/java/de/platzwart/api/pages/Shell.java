// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import java.util.List;

/**
 * What the layout needs to know, under the name {@code shell} in every model.
 *
 * @param city whose pages these are
 * @param assets the folder of styles and scripts, with their version in it
 * @param language the tag of the language this page is in
 */
public record Shell(String city, String assets, String language, List<Choice> choices) {
    /** One entry of the language switch; its link keeps the page and its questions. */
    public record Choice(String tag, String name, String link, boolean current) {}
}
