// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What is free, answered from memory, pushed as it changes. Nothing is decided on it. */
@NullMarked
package de.platzwart.views.availability;

import org.jspecify.annotations.NullMarked;
