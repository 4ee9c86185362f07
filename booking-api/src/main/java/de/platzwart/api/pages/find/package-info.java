// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** The first page: from a need to where it can be booked. */
@NullMarked
package de.platzwart.api.pages.find;

import org.jspecify.annotations.NullMarked;
