// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Tests of the rules as a whole. */
@NullMarked
package de.platzwart.booking;

import org.jspecify.annotations.NullMarked;
