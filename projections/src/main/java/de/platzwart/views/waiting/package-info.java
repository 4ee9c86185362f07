// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Who waits in the line of a calendar, folded from its facts. */
@NullMarked
package de.platzwart.views.waiting;

import org.jspecify.annotations.NullMarked;
