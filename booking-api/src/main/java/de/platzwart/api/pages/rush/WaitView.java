// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.rush;

import de.platzwart.api.limits.Proofs;
import de.platzwart.api.limits.TurnedAway;
import de.platzwart.api.pages.Wording;
import de.platzwart.api.rush.Standing;
import de.platzwart.api.rush.WayBack;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The waiting room as it is seen: from inside with a number, and from its door. Light, since so many look at it. */
record WaitView(CalendarId calendar, CalendarRules rules, ServerHttpRequest request, Locale locale) {
    /** At the door, what asks for a proof of work. */
    private static final Set<String> ASKS_FOR_PROOF = Set.of("NO_NUMBER", "PROOF_MISSING");

    Rendering of(Standing standing) {
        return switch (standing.state()) {
            case CALLED -> redirect(WayBack.fromTheLine(request, calendar));
            case NO_LINE -> noLine();
            case NO_NUMBER, BEFORE_OPENING, WAITING -> inLine(standing);
        };
    }

    private Rendering inLine(Standing standing) {
        return page("wait")
                .modelAttribute("standing", standing)
                .modelAttribute("minutes", (standing.calledIn().toSeconds() + 59) / 60)
                .modelAttribute("askAgain", standing.askAgain().toSeconds())
                .build();
    }

    /** Goes on after a second: another node may not know yet that the line has ended, and would lead back here. */
    private Rendering noLine() {
        String next = WayBack.fromTheLine(request, calendar);
        return page("door")
                .modelAttribute("state", "NO_LINE")
                .modelAttribute("next", next)
                .header("Refresh", "1;url=" + next)
                .build();
    }

    Mono<Rendering> refusal(TurnedAway away) {
        return Mono.just(door(away.reason().name(), away.getStatusCode()));
    }

    /** @param state why somebody has no number; part of the keys of its words */
    Rendering door(String state, HttpStatusCode status) {
        var page = page("door")
                .modelAttribute("state", state)
                .modelAttribute("next", WayBack.toTheLine(request, false))
                .status(status);
        return ASKS_FOR_PROOF.contains(state)
                ? page.modelAttribute("challenge", Proofs.challengeOf(calendar)).build()
                : page.build();
    }

    static Rendering redirect(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }

    private Rendering.Builder<?> page(String view) {
        return Rendering.view(view)
                .modelAttribute("words", new Wording(locale))
                .modelAttribute("rules", rules)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
