// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.mongo;

import java.util.function.Supplier;

/**
 * A view that is kept in MongoDB.
 *
 * @param changes what is to be written while the system runs
 * @param fold makes the same documents from the facts alone
 * @param share the part of the time that writing may take while the system runs, between 0 and 1
 */
public record KeptView(String name, Changes changes, Supplier<Fold> fold, double share) {}
