// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What every page for citizens stands on: layout, languages, security, errors, and the pages of plain text. */
@NullMarked
package de.platzwart.api.pages;

import org.jspecify.annotations.NullMarked;
