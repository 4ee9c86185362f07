// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.booking.BookingKey;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Whoever was told no by a form stands at its address, and may choose another language or load it again there. */
class StepsTest extends PlatzwartTest {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void the_address_of_each_step_leads_to_what_it_is_a_step_of() {
        String key = BookingKey.fresh().text();
        Set<String> steps = steps();
        assertThat(steps).contains("/b/{key}/confirmation", "/w/{calendar}/{key}/acceptance");
        for (String step : steps) {
            String address = step.replace("{key}", key).replace("{keys}", key).replace("{calendar}", "pool");
            var answer = client().get()
                    .uri(address + "?lang=en")
                    .accept(MediaType.TEXT_HTML)
                    .exchange()
                    .expectBody()
                    .returnResult();
            String start = address.substring(0, address.indexOf(key) + key.length());
            if (answer.getStatus().is3xxRedirection()) {
                assertThat(answer.getResponseHeaders().getLocation()).as(step).hasToString(start);
            } else {
                assertThat(answer.getStatus())
                        .as(step + " is a page, of a booking that does not exist")
                        .isEqualTo(HttpStatus.NOT_FOUND);
            }
        }
    }

    private Set<String> steps() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream())
                .map(Object::toString)
                .filter(path -> path.startsWith("/b/") || path.startsWith("/w/") || path.startsWith("/order/"))
                .collect(Collectors.toSet());
    }
}
