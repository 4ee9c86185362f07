// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.vault;

import de.platzwart.booking.day.BookingId;
import tools.jackson.databind.json.JsonMapper;

/** Seals a contact, bound to its booking: a record copied to another booking does not open. */
public final class ContactSeal {
    private static final JsonMapper JSON = new JsonMapper();

    private final Seal seal;

    public ContactSeal(Seal seal) {
        this.seal = seal;
    }

    String keyId() {
        return seal.keyId();
    }

    byte[] seal(BookingId booking, Contact contact) {
        return seal.seal(booking.toString(), JSON.writeValueAsBytes(contact));
    }

    Contact open(BookingId booking, String sealedWith, byte[] sealed) {
        if (!sealedWith.equals(keyId())) {
            throw new IllegalStateException(
                    "contact sealed with key " + sealedWith + ", but the vault has key " + keyId());
        }
        return JSON.readValue(seal.open(booking.toString(), sealed), Contact.class);
    }
}
