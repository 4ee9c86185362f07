// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** How much one person, one address or one number in a line can take. */
@NullMarked
package de.platzwart.api.limits;

import org.jspecify.annotations.NullMarked;
