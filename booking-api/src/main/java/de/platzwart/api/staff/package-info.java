// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** The door for staff: calendars, days, bookings by phone, contact data. */
@NullMarked
package de.platzwart.api.staff;

import org.jspecify.annotations.NullMarked;
