// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What programs can rely on, as OpenAPI tells them. */
@NullMarked
package de.platzwart.api.contract;

import org.jspecify.annotations.NullMarked;
