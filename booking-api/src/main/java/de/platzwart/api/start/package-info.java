// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What happens by itself: opening days, ending holds, warming up, the sample city. */
@NullMarked
package de.platzwart.api.start;

import org.jspecify.annotations.NullMarked;
