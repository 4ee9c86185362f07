// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What both roles stand on: the table of events, how a fact is written, and how all are read in order. */
@NullMarked
package de.platzwart.store;

import org.jspecify.annotations.NullMarked;
