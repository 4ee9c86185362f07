// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Tests that read the repository itself: its layout, its wording, its promises. */
@NullMarked
package de.platzwart.docs;

import org.jspecify.annotations.NullMarked;
