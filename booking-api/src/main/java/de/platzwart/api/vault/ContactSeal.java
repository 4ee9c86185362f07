// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.vault;

import de.platzwart.booking.day.BookingId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Seals a contact, bound to its booking: a record copied to another booking does not open. */
public final class ContactSeal {
    /** As it is sealed. A record of the time before letters has no secret. */
    private record Sealed(
            String name,
            String email,
            @Nullable String phone,
            String language,
            @Nullable String secret) {
        static Sealed of(Addressee addressee) {
            Contact contact = addressee.contact();
            return new Sealed(contact.name(), contact.email(), contact.phone(), contact.language(), addressee.secret());
        }

        Addressee addressee() {
            return new Addressee(new Contact(name, email, phone, language), secret);
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final Seal seal;

    public ContactSeal(Seal seal) {
        this.seal = seal;
    }

    String keyId() {
        return seal.keyId();
    }

    byte[] seal(BookingId booking, Addressee addressee) {
        return seal.seal(booking.toString(), JSON.writeValueAsBytes(Sealed.of(addressee)));
    }

    Addressee open(BookingId booking, String sealedWith, byte[] sealed) {
        if (!sealedWith.equals(keyId())) {
            throw new IllegalStateException(
                    "contact sealed with key " + sealedWith + ", but the vault has key " + keyId());
        }
        return JSON.readValue(seal.open(booking.toString(), sealed), Sealed.class)
                .addressee();
    }
}
