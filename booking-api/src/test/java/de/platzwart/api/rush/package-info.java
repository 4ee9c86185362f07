// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
@org.jspecify.annotations.NullMarked
package de.platzwart.api.rush;
