// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.vault;

import org.jspecify.annotations.Nullable;

/** How to reach the citizen. Printed nowhere: its text form says nothing. */
public record Contact(String name, String email, @Nullable String phone, String language) {
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
