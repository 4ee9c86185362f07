// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** When more come than can be served at once: a line with numbers, and limits for what one can take. */
@NullMarked
package de.platzwart.api.rush;

import org.jspecify.annotations.NullMarked;
