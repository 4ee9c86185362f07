// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.vault;

import org.jspecify.annotations.Nullable;

/**
 * Who gets letters about a booking, as the vault keeps it. Printed nowhere: its text form says nothing.
 *
 * @param secret opens the booking, for the link in a letter; everywhere else only its hash is kept. Null if the citizen
 *     did not choose it, or not in a form that fits into a link
 */
public record Addressee(Contact contact, @Nullable String secret) {
    @Override
    public String toString() {
        return "Addressee[…]";
    }
}
