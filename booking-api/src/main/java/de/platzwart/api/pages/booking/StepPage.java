// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.booking;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/**
 * Steps that only forms lead to: whoever stands there, because the answer was no, and chooses another language or loads
 * the address again, sees how things stand.
 */
@Controller
class StepPage {
    @GetMapping({"/b/{key}/{step}", "/b/{key}/{part}/{step}"})
    Rendering show(@PathVariable String key) {
        return Rendering.redirectTo("/b/" + BookingPage.open(key).text())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    @GetMapping("/order/{keys:[A-Za-z0-9_.-]+}/{step}")
    Rendering showOrder(@PathVariable String keys) {
        return Rendering.redirectTo("/order/" + keys)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
