// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Waiting for places that come free: joining the line, being asked, answering. */
@NullMarked
package de.platzwart.api.waiting;

import org.jspecify.annotations.NullMarked;
