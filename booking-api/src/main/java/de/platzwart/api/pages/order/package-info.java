// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Several times that are kept at once, and booked with one contact. */
@NullMarked
package de.platzwart.api.pages.order;

import org.jspecify.annotations.NullMarked;
