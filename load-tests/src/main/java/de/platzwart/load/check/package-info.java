// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What must hold whatever happened: counted again from the stored events and from what clients were told. */
@NullMarked
package de.platzwart.load.check;

import org.jspecify.annotations.NullMarked;
