// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** From a request to a commit: waiting requests of many days are drained into one unit of work. */
@NullMarked
package de.platzwart.api.commands;

import org.jspecify.annotations.NullMarked;
