// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.platzwart.booking.day.BookingId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactSealTest {
    private static final Contact CONTACT = new Contact("Ada Beispiel", "ada@example.org", null, "de");
    private final BookingId booking = new BookingId(UUID.randomUUID());
    private final ContactSeal seal = new ContactSeal(new Seal(new byte[32]));

    @Test
    void what_was_sealed_opens_again() {
        assertThat(seal.open(booking, seal.keyId(), seal.seal(booking, CONTACT)))
                .isEqualTo(CONTACT);
    }

    @Test
    void nothing_of_it_can_be_read() {
        String sealed = new String(seal.seal(booking, CONTACT), StandardCharsets.ISO_8859_1);

        assertThat(sealed).doesNotContain("Ada", "example", "Beispiel");
    }

    @Test
    void the_same_contact_never_looks_the_same() {
        assertThat(seal.seal(booking, CONTACT)).isNotEqualTo(seal.seal(booking, CONTACT));
    }

    @Test
    void a_record_of_another_booking_does_not_open() {
        byte[] sealed = seal.seal(booking, CONTACT);
        BookingId other = new BookingId(UUID.randomUUID());

        assertThatThrownBy(() -> seal.open(other, seal.keyId(), sealed)).hasMessageContaining("another booking");
    }

    @Test
    void a_changed_record_does_not_open() {
        byte[] sealed = seal.seal(booking, CONTACT);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open(booking, seal.keyId(), sealed)).hasMessageContaining("damaged");
    }

    @Test
    void another_key_is_named_as_the_cause() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        byte[] sealed = seal.seal(booking, CONTACT);

        assertThatThrownBy(() -> new ContactSeal(new Seal(otherKey)).open(booking, seal.keyId(), sealed))
                .hasMessageContaining("key");
    }

    @Test
    void its_text_form_says_nothing() {
        assertThat(CONTACT.toString()).doesNotContain("Ada", "example");
    }
}
