// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** The page of one booking: confirm, extend, move, cancel. */
@NullMarked
package de.platzwart.api.pages.booking;

import org.jspecify.annotations.NullMarked;
