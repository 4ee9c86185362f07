// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import de.platzwart.booking.Fact;

/**
 * A fact and where it stands.
 *
 * @param position its place among all facts; positions become visible in order, with holes where a write failed
 * @param sequence its place in its stream, from 0 without holes
 */
public record StoredFact(long position, String stream, long sequence, Fact fact) {}
