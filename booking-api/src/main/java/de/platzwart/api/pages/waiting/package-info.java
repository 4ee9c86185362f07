// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** The waiting list as citizens see it: joining when nothing is free, the place in line, the answer to an offer. */
@NullMarked
package de.platzwart.api.pages.waiting;

import org.jspecify.annotations.NullMarked;
