// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.platzwart.api.vault.KeyedHash;
import java.security.SecureRandom;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a while that a password was right. With Basic it comes with each request, and to prove it takes a tenth
 * of a second of a core on purpose. Only what was proved is remembered, under a key that lives in memory alone and
 * together with the stored hash: guessing stays slow, and a changed password is forgotten at once.
 */
final class ProvedPasswords implements PasswordEncoder {
    private final PasswordEncoder slow;
    private final KeyedHash hash;
    private final Cache<String, Boolean> proved = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    ProvedPasswords(PasswordEncoder slow) {
        this.slow = slow;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.hash = new KeyedHash(random);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        String claim = claim(password, encoded);
        if (proved.getIfPresent(claim) != null) {
            return true;
        }
        boolean right = slow.matches(password, encoded);
        if (right) {
            proved.put(claim, true);
        }
        return right;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return slow.upgradeEncoding(encoded);
    }

    /** The hash has no line break, so no other password and hash make the same text. */
    private String claim(@Nullable CharSequence password, @Nullable String encoded) {
        return hash.textOf(encoded + "\n" + password);
    }
}
