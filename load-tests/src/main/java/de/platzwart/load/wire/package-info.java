// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/**
 * An HTTP client that costs little, since it shares its cores with what it measures: one thread, keep-alive
 * connections, one request at a time on each.
 */
@NullMarked
package de.platzwart.load.wire;

import org.jspecify.annotations.NullMarked;
