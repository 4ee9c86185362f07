// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** The embedded default: a real PostgreSQL and an in-process MongoDB protocol server, with their data in one folder. */
@NullMarked
package de.platzwart.embedded;

import org.jspecify.annotations.NullMarked;
