// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.api.limits.Proofs;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.web.Addresses;
import org.altcha.altcha.Altcha;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Some work to be done before a booking, as ALTCHA writes it. */
@RestController
class ChallengeEndpoint {
    /**
     * Which number, from 0 to {@code maxnumber}, appended to the salt, has the challenge as its SHA-256? It is sent
     * back with the rest, as Base64 of the JSON, in the header Booking-Proof.
     */
    record ChallengeAnswer(String algorithm, String challenge, long maxnumber, String salt, String signature) {}

    private final Calendars calendars;
    private final Proofs proofs;

    ChallengeEndpoint(Calendars calendars, Proofs proofs) {
        this.calendars = calendars;
        this.proofs = proofs;
    }

    @GetMapping(
            path = "/api/v1/calendars/{calendar}/challenge",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<ChallengeAnswer> challenge(@PathVariable String calendar) {
        CalendarId id = Addresses.calendar(calendar);
        calendars.rulesOf(id);
        Altcha.Challenge made = proofs.challenge(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new ChallengeAnswer(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature));
    }
}
