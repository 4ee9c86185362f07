// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Tests of the waiting list. */
@NullMarked
package de.platzwart.booking.waiting;

import org.jspecify.annotations.NullMarked;
