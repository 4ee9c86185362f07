// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail.outbox;

/**
 * A letter that somebody has taken out of the outbox to carry it.
 *
 * @param id stays the same at every try
 * @param tries how often it was taken, this time included
 */
public record Letter(long id, Owed owed, int tries) {}
