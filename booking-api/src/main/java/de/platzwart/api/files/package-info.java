// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What citizens take away from a booking: ticket, calendar file, and all that is known about it. */
@NullMarked
package de.platzwart.api.files;

import org.jspecify.annotations.NullMarked;
