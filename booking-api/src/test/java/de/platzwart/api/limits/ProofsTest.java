// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.vault.VaultKey;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a proof of work. */
class ProofsTest {
    private static final CalendarId POOL = new CalendarId("pool");
    private static final CalendarId SAUNA = new CalendarId("sauna");
    private static final BookingId ONE = new BookingId(new UUID(0, 1));
    private static final BookingId OTHER = new BookingId(new UUID(0, 2));

    private final Proofs proofs = proofs(0, Duration.ofMinutes(20));

    @Test
    void the_work_done_is_good_for_one_booking_also_if_it_is_repeated() throws Exception {
        String proof = solved(proofs.challenge(POOL));
        assertThat(proofs.accepts(POOL, ONE, proof)).isTrue();
        assertThat(proofs.accepts(POOL, ONE, proof)).isTrue();
        assertThat(proofs.accepts(POOL, OTHER, proof)).isFalse();
    }

    @Test
    void it_is_good_for_no_other_calendar() throws Exception {
        String proof = solved(proofs.challenge(SAUNA));
        assertThat(proofs.accepts(POOL, ONE, proof)).isFalse();
        Altcha.Challenge renamed = proofs.challenge(SAUNA);
        renamed.salt = renamed.salt.replace("sauna", "pool");
        assertThat(proofs.accepts(POOL, ONE, text(renamed, 1))).isFalse();
    }

    @Test
    void a_wrong_number_a_foreign_key_and_a_late_answer_are_none() throws Exception {
        Altcha.Challenge challenge = proofs.challenge(POOL);
        assertThat(proofs.accepts(POOL, ONE, text(challenge, number(challenge) + 1)))
                .isFalse();
        assertThat(proofs.accepts(
                        POOL, ONE, solved(proofs(1, Duration.ofMinutes(20)).challenge(POOL))))
                .isFalse();
        assertThat(proofs.accepts(
                        POOL, ONE, solved(proofs(0, Duration.ofMinutes(-1)).challenge(POOL))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "none", "{}", "[]", "{\"algorithm\":\"SHA-256\",\"salt\":\"a?expires=b&calendar=pool\"}"})
    void nonsense_is_none(String text) {
        assertThat(proofs.accepts(POOL, ONE, text)).isFalse();
        assertThat(proofs.accepts(POOL, ONE, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(proofs.accepts(POOL, ONE, null)).isFalse();
    }

    private static Proofs proofs(int firstByteOfKey, Duration lasts) {
        byte[] key = new byte[32];
        key[0] = (byte) firstByteOfKey;
        return new Proofs(new ProofSettings(List.of("*"), 500, lasts), new VaultKey(key).derivedFor("proofs of work"));
    }

    private static String solved(Altcha.Challenge challenge) throws Exception {
        return text(challenge, number(challenge));
    }

    private static long number(Altcha.Challenge challenge) throws Exception {
        return Altcha.solveChallenge(challenge.challenge, challenge.salt, Altcha.Algorithm.SHA256, 500, 0).number;
    }

    private static String text(Altcha.Challenge challenge, long number) {
        String json = "{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
                .formatted(challenge.algorithm, challenge.challenge, number, challenge.salt, challenge.signature);
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
