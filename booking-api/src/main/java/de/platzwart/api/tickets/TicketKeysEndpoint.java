// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import de.platzwart.web.Blocking;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a scanner needs to check tickets by itself. */
@RestController
class TicketKeysEndpoint {
    private static final int RAW_KEY_BYTES = 32;
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** A public key as RFC 8037 writes it, which browsers can read. */
    record Key(String kid, String kty, String crv, String alg, String use, String x) {
        static Key of(int id, PublicKey key) {
            byte[] encoded = key.getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_KEY_BYTES, encoded.length);
            String x = Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
            return new Key(Integer.toString(id), "OKP", "Ed25519", "EdDSA", "sig", x);
        }
    }

    /** @param products calendar and offer by the number that a ticket has for them */
    record Answer(List<Key> keys, Map<Integer, String> venues, Map<Integer, String> products) {}

    private final TicketKeys keys;
    private final TicketNumbers numbers;
    private final Blocking blocking;

    TicketKeysEndpoint(TicketKeys keys, TicketNumbers numbers, Blocking blocking) {
        this.keys = keys;
        this.numbers = numbers;
        this.blocking = blocking;
    }

    @GetMapping("/api/v1/tickets/keys")
    Mono<ResponseEntity<Answer>> keys() {
        return blocking.call(this::answer).map(answer -> ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(answer));
    }

    private Answer answer() {
        return new Answer(
                keys.publicKeys().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(key -> Key.of(key.getKey(), key.getValue()))
                        .toList(),
                numbers.all(TicketNumbers.Kind.VENUE),
                numbers.all(TicketNumbers.Kind.PRODUCT));
    }
}
