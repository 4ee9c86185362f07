// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import java.util.Locale;

/**
 * A language of the pages.
 *
 * @param tag as in the address and in the attribute {@code lang}, such as {@code de-simple}
 * @param name what it calls itself
 */
public record Language(String tag, Locale locale, String name) {}
