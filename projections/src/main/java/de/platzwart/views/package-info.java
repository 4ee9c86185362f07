// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** The answers: folded from the facts, thrown away and folded again at will. Nothing is decided on them. */
@NullMarked
package de.platzwart.views;

import org.jspecify.annotations.NullMarked;
