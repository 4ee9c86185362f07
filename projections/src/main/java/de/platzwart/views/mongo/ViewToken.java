// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

/** Where a view lives, and up to which position all facts are in it. */
public record ViewToken(String view, String collection, long position) {}
