// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** The door for citizens: hold, extend, confirm, cancel, move. */
@NullMarked
package de.platzwart.api.booking;

import org.jspecify.annotations.NullMarked;
