// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What is free, for a frame on another site of the city. */
@NullMarked
package de.platzwart.api.pages.widget;

import org.jspecify.annotations.NullMarked;
