// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** When a place is open, for how many, at what price, and when its places are released. */
@NullMarked
package de.platzwart.booking.calendar;

import org.jspecify.annotations.NullMarked;
