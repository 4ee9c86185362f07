// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What all endpoints share: how a refusal becomes an HTTP answer, how strictly bodies are read, who may come in. */
@NullMarked
package de.platzwart.api.door;

import org.jspecify.annotations.NullMarked;
