// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** The load run: each row of what is to be proved, measured in turns and written down. */
@NullMarked
package de.platzwart.load.run;

import org.jspecify.annotations.NullMarked;
