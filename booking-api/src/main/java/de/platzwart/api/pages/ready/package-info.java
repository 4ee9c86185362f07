// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Pages that many look at in the same moment: put together for all of them, with what is of each filled in. */
@NullMarked
package de.platzwart.api.pages.ready;

import org.jspecify.annotations.NullMarked;
