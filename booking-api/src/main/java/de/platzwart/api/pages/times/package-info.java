// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Choosing what, for how many, and when. */
@NullMarked
package de.platzwart.api.pages.times;

import org.jspecify.annotations.NullMarked;
