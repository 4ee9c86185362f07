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
    private static final String SECRET = "c2VjcmV0LW9mLWEtYm9va2";
    private static final Addressee ADA =
            new Addressee(new Contact("Ada Beispiel", "ada@example.org", null, "de"), SECRET);
    private final BookingId booking = new BookingId(UUID.randomUUID());
    private final ContactSeal seal = new ContactSeal(new Seal(new byte[32]));

    @Test
    void what_was_sealed_opens_again() {
        assertThat(seal.open(booking, seal.keyId(), seal.seal(booking, ADA))).isEqualTo(ADA);
    }

    @Test
    void who_did_not_choose_a_secret_has_none() {
        Addressee nobodyChose = new Addressee(ADA.contact(), null);

        assertThat(seal.open(booking, seal.keyId(), seal.seal(booking, nobodyChose)))
                .isEqualTo(nobodyChose);
    }

    @Test
    void nothing_of_it_can_be_read() {
        String sealed = new String(seal.seal(booking, ADA), StandardCharsets.ISO_8859_1);

        assertThat(sealed).doesNotContain("Ada", "example", "Beispiel", SECRET);
    }

    @Test
    void the_same_contact_never_looks_the_same() {
        assertThat(seal.seal(booking, ADA)).isNotEqualTo(seal.seal(booking, ADA));
    }

    @Test
    void a_record_of_another_booking_does_not_open() {
        byte[] sealed = seal.seal(booking, ADA);
        BookingId other = new BookingId(UUID.randomUUID());

        assertThatThrownBy(() -> seal.open(other, seal.keyId(), sealed)).hasMessageContaining("another booking");
    }

    @Test
    void a_changed_record_does_not_open() {
        byte[] sealed = seal.seal(booking, ADA);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open(booking, seal.keyId(), sealed)).hasMessageContaining("damaged");
    }

    @Test
    void another_key_is_named_as_the_cause() {
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        byte[] sealed = seal.seal(booking, ADA);

        assertThatThrownBy(() -> new ContactSeal(new Seal(otherKey)).open(booking, seal.keyId(), sealed))
                .hasMessageContaining("key");
    }

    @Test
    void its_text_form_says_nothing() {
        assertThat(ADA.toString() + ADA.contact()).doesNotContain("Ada", "example", SECRET);
    }
}
