// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** The right of admission a booking gives: a code that can be checked without asking anybody. */
@NullMarked
package de.platzwart.api.tickets;

import org.jspecify.annotations.NullMarked;
