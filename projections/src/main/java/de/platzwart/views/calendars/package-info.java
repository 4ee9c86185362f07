// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What can be booked, where, and at what price. */
@NullMarked
package de.platzwart.views.calendars;

import org.jspecify.annotations.NullMarked;
