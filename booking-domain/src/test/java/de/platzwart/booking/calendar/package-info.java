// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Tests of a calendar and its plans. */
@NullMarked
package de.platzwart.booking.calendar;

import org.jspecify.annotations.NullMarked;
