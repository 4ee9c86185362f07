// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Citizens and staff as the outside sees them: what they send, in which rhythm, and what they were told. */
@NullMarked
package de.platzwart.load.client;

import org.jspecify.annotations.NullMarked;
