// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/**
 * The rules of Platzwart. Nothing here knows of HTTP, of a database or of the wall clock.
 *
 * <p>A {@link de.platzwart.booking.calendar.Calendar} says when a place is open, for how many and at what price;
 * opening a day copies what applies into a {@link de.platzwart.booking.day.Day}. The day alone decides who gets a
 * place.
 */
@NullMarked
package de.platzwart.booking;

import org.jspecify.annotations.NullMarked;
