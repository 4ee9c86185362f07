// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A proof is remembered, a guess is not. */
class ProvedPasswordsTest {
    private final AtomicInteger proofs = new AtomicInteger();
    private final PasswordEncoder passwords = new ProvedPasswords(new PasswordEncoder() {
        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            proofs.incrementAndGet();
            return encode(password).equals(encoded);
        }
    });

    @Test
    void what_was_proved_is_not_proved_again() {
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        assertThat(proofs).hasValue(1);
    }

    @Test
    void every_guess_costs_a_proof() {
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        assertThat(passwords.matches("wrong", "hash of right")).isFalse();
        assertThat(passwords.matches("wrong", "hash of right")).isFalse();
        assertThat(proofs).hasValue(3);
    }

    @Test
    void after_a_change_of_password_the_old_one_is_wrong_at_once() {
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        assertThat(passwords.matches("right", "hash of another")).isFalse();
    }
}
