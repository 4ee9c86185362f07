// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** How views are kept in MongoDB: written only if newer, the token beside them, rebuilt beside the running one. */
@NullMarked
package de.platzwart.views.mongo;

import org.jspecify.annotations.NullMarked;
