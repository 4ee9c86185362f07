// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What we are compared with: the same request answered by nobody, by plain SQL, and by Axon as it comes. */
@NullMarked
package de.platzwart.load.baseline;

import org.jspecify.annotations.NullMarked;
