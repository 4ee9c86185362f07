// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Tests of a day: given, when, then. */
@NullMarked
package de.platzwart.booking.day;

import org.jspecify.annotations.NullMarked;
