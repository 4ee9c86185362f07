// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package de.platzwart.web;

import org.jspecify.annotations.NullMarked;
