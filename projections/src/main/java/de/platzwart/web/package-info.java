// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What all endpoints have in common: how they read what they are asked, and how they answer. */
@NullMarked
package de.platzwart.web;

import org.jspecify.annotations.NullMarked;
