// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.vault.VaultKey;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.web.Blocking;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What counts as a proof of work. */
class ProofsTest {
    private static final CalendarId POOL = new CalendarId("pool");
    private static final CalendarId SAUNA = new CalendarId("sauna");

    private final Proofs proofs = proofs(0, Duration.ofMinutes(20));

    @Test
    void each_piece_of_work_is_known_by_a_name_of_its_own() throws Exception {
        String proof = solved(proofs.challenge(POOL));
        assertThat(proofs.signatureOf(POOL, proof)).isPresent().isEqualTo(proofs.signatureOf(POOL, proof));
        assertThat(proofs.signatureOf(POOL, solved(proofs.challenge(POOL))))
                .isPresent()
                .isNotEqualTo(proofs.signatureOf(POOL, proof));
    }

    @Test
    void it_is_good_for_no_other_calendar() throws Exception {
        String proof = solved(proofs.challenge(SAUNA));
        assertThat(proofs.signatureOf(POOL, proof)).isEmpty();
        Altcha.Challenge renamed = proofs.challenge(SAUNA);
        renamed.salt = renamed.salt.replace("sauna", "pool");
        assertThat(proofs.signatureOf(POOL, text(renamed, 1))).isEmpty();
    }

    @Test
    void a_wrong_number_a_foreign_key_and_a_late_answer_are_none() throws Exception {
        Altcha.Challenge challenge = proofs.challenge(POOL);
        assertThat(proofs.signatureOf(POOL, text(challenge, number(challenge) + 1)))
                .isEmpty();
        assertThat(proofs.signatureOf(
                        POOL, solved(proofs(1, Duration.ofMinutes(20)).challenge(POOL))))
                .isEmpty();
        assertThat(proofs.signatureOf(
                        POOL, solved(proofs(0, Duration.ofMinutes(-1)).challenge(POOL))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "none", "{}", "[]", "{\"algorithm\":\"SHA-256\",\"salt\":\"a?expires=b&calendar=pool\"}"})
    void nonsense_is_none(String text) {
        assertThat(proofs.signatureOf(POOL, text)).isEmpty();
        assertThat(proofs.signatureOf(POOL, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(proofs.signatureOf(POOL, null)).isEmpty();
    }

    private static Proofs proofs(int firstByteOfKey, Duration lasts) {
        byte[] key = new byte[32];
        key[0] = (byte) firstByteOfKey;
        var settings = new ProofSettings(List.of("*"), 500, lasts);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        return new Proofs(
                settings,
                new VaultKey(key).derivedFor("proofs of work"),
                new SpentProofs(new JdbcTemplate(), Duration.ofMinutes(20), Clock.systemUTC()),
                new Blocking(threads));
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
