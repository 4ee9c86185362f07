// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Where people wait in a rush. */
@NullMarked
package de.platzwart.api.pages.rush;

import org.jspecify.annotations.NullMarked;
