// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** One calendar on one date: the owner of its capacity, the one place where places are given away. */
@NullMarked
package de.platzwart.booking.day;

import org.jspecify.annotations.NullMarked;
