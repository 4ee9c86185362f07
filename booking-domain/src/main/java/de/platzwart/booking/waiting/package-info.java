// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Who waits for a place of a calendar, in which order, and who was asked when. */
@NullMarked
package de.platzwart.booking.waiting;

import org.jspecify.annotations.NullMarked;
