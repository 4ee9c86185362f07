// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What became of a booking. */
@NullMarked
package de.platzwart.views.bookings;

import org.jspecify.annotations.NullMarked;
