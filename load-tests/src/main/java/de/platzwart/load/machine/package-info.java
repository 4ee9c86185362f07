// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** The processes of a run: the application, its database, the baselines; what they cost, and how they are killed. */
@NullMarked
package de.platzwart.load.machine;

import org.jspecify.annotations.NullMarked;
