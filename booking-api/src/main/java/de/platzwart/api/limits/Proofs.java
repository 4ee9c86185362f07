// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.web.Blocking;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has whoever books do some work first: nothing for one booking, much for a program that wants a thousand. A proof is
 * good for one booking in one calendar, and whoever was called in a line has waited in its place. Made with ALTCHA.
 */
public final class Proofs {
    private static final String CALENDAR = "calendar";
    private static final Altcha.Algorithm ALGORITHM = Altcha.Algorithm.SHA256;
    private static final int LONGEST = 2_000;

    private final ProofSettings settings;
    private final String key;
    private final SpentProofs spent;
    private final Blocking blocking;
    private final JsonMapper json = new JsonMapper();

    Proofs(ProofSettings settings, byte[] key, SpentProofs spent, Blocking blocking) {
        this.settings = settings;
        this.key = HexFormat.of().formatHex(key);
        this.spent = spent;
        this.blocking = blocking;
    }

    public boolean isAskedFor(CalendarId calendar) {
        return settings.calendars().contains(calendar.value())
                || settings.calendars().contains("*");
    }

    public Altcha.Challenge challenge(CalendarId calendar) {
        try {
            return Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(ALGORITHM)
                    .setMaxNumber(settings.hardest())
                    .setSecureRandomNumber(true)
                    .setHmacKey(key)
                    .setExpiresInSeconds(settings.lasts().toSeconds())
                    .addParam(CALENDAR, calendar.value()));
        } catch (Exception e) {
            throw new IllegalStateException("no challenge can be made", e);
        }
    }

    /** Where a browser gets the work to be done. */
    public static String challengeOf(CalendarId calendar) {
        return "/api/v1/calendars/" + calendar + "/challenge";
    }

    /** Each time asks for another proof. */
    public <T> Mono<T> requireOnce(CalendarId calendar, @Nullable String proof, Mono<T> then) {
        return Mono.defer(() -> require(calendar, new BookingId(UUID.randomUUID()), proof, then));
    }

    /** Goes on only with a proof, where that calendar asks for one. */
    public <T> Mono<T> require(CalendarId calendar, BookingId booking, @Nullable String proof, Mono<T> then) {
        return Mono.deferContextual(asking -> {
            return !isAskedFor(calendar) || Requester.in(asking).turn() != null
                    ? then
                    : spend(calendar, booking, proof)
                            .filter(accepted -> accepted)
                            .switchIfEmpty(Mono.error(() -> new TurnedAway(TurnedAway.Reason.PROOF_MISSING)))
                            .flatMap(_ -> then);
        });
    }

    /** Whoever repeats a request for the same booking may repeat its proof. */
    private Mono<Boolean> spend(CalendarId calendar, BookingId booking, @Nullable String proof) {
        return Mono.justOrEmpty(signatureOf(calendar, proof))
                .flatMap(signature -> blocking.call(() -> spent.isFor(booking, signature)));
    }

    /** What a proof is known by; empty if it is none for that calendar. */
    Optional<String> signatureOf(CalendarId calendar, @Nullable String proof) {
        return solution(proof).filter(solution -> isRight(solution, calendar)).map(solution -> solution.signature);
    }

    private boolean isRight(Altcha.Payload solution, CalendarId calendar) {
        try {
            Map<String, String> said = Altcha.extractParams(solution.salt);
            return calendar.value().equals(said.get(CALENDAR)) && Altcha.verifySolution(solution, key, true);
        } catch (IllegalArgumentException | IndexOutOfBoundsException nonsense) {
            return false; // a salt that nobody here has written
        } catch (Exception e) {
            throw new IllegalStateException("a proof cannot be checked", e);
        }
    }

    /** Empty if that is no solution. */
    private Optional<Altcha.Payload> solution(@Nullable String proof) {
        if (proof == null || proof.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode said = json.readTree(new String(Base64.getDecoder().decode(proof), StandardCharsets.UTF_8));
            var solution = new Altcha.Payload();
            solution.algorithm = said.path("algorithm").asString("");
            solution.challenge = said.path("challenge").asString("");
            solution.number = said.path("number").asLong(-1);
            solution.salt = said.path("salt").asString("");
            solution.signature = said.path("signature").asString("");
            return solution.algorithm.equals(ALGORITHM.getName()) ? Optional.of(solution) : Optional.empty();
        } catch (IllegalArgumentException | JacksonException nonsense) {
            return Optional.empty();
        }
    }
}
