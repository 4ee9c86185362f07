// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Contact data: encrypted, outside all events, erased when its time has come. */
@NullMarked
package de.platzwart.api.vault;

import org.jspecify.annotations.NullMarked;
