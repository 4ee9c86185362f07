// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** The executable: puts the parts together. */
@NullMarked
package de.platzwart.api;

import org.jspecify.annotations.NullMarked;
