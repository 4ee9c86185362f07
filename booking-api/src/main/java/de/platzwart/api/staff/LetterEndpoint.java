// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import de.platzwart.api.mail.outbox.DeadLetter;
import de.platzwart.api.mail.outbox.DeadLetters;
import de.platzwart.web.Blocking;
import de.platzwart.web.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Letters that could not be delivered: who should have got one is reached by telephone, or it is sent again. */
@RestController
@RequestMapping("/api/v1/staff/letters")
class LetterEndpoint {
    /** The newest first. To whom they should have gone is said by the contact of the booking. */
    record DeadLettersAnswer(List<DeadLetter> letters) {}

    private final DeadLetters letters;
    private final Blocking blocking;

    LetterEndpoint(DeadLetters letters, Blocking blocking) {
        this.letters = letters;
        this.blocking = blocking;
    }

    @GetMapping("/dead")
    Mono<DeadLettersAnswer> dead() {
        return blocking.call(() -> new DeadLettersAnswer(letters.newest()));
    }

    /** It is on its way again, as often as a new one would be tried. */
    @PostMapping("/{letter}/sending")
    Mono<ResponseEntity<Void>> sendAgain(@PathVariable long letter) {
        return blocking.call(() -> letters.sendAgain(letter)).map(found -> {
            if (!found) {
                throw Problem.because(HttpStatus.NOT_FOUND, "LETTER_UNKNOWN", "There is no such dead letter.");
            }
            return ResponseEntity.accepted().build();
        });
    }
}
