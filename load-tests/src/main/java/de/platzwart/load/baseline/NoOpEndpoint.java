// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.baseline;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** B0: what the web stack alone can do. */
@RestController
class NoOpEndpoint {
    private final Map<Integer, byte[]> texts = new ConcurrentHashMap<>();

    @PutMapping("/b0/days/{calendar}/{date}/bookings/{booking}")
    Mono<ResponseEntity<BookAnswer>> book(
            @PathVariable UUID booking,
            @RequestHeader("Booking-Secret") String secret,
            @RequestBody Mono<BookRequest> body) {
        return body.map(request ->
                request.isSound(secret) ? BookAnswer.created(booking, request) : BookAnswer.unsound(booking, request));
    }

    /** As many bytes of JSON as asked for, made before. */
    @GetMapping(path = "/b0/text", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> text(@RequestParam int bytes) {
        return ResponseEntity.ok(texts.computeIfAbsent(bytes, NoOpEndpoint::json));
    }

    private static byte[] json(int bytes) {
        var text = new byte[Math.max(bytes, 2)];
        Arrays.fill(text, (byte) 'x');
        text[0] = '"';
        text[text.length - 1] = '"';
        return text;
    }
}
