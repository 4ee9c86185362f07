// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.web.JsonShortcut;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Asking for places. */
@Component
class HoldShortcut extends JsonShortcut<HoldBody> {
    private static final PathPattern PATH = PathPatternParser.defaultInstance.parse(CitizenBookingEndpoint.HOLD);

    private final CitizenBookingEndpoint endpoint;

    HoldShortcut(CitizenBookingEndpoint endpoint, JsonMapper json) {
        super(json, HoldBody.class);
        this.endpoint = endpoint;
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.PUT;
    }

    @Override
    public PathPattern path() {
        return PATH;
    }

    @Override
    protected Mono<ResponseEntity<Object>> answer(Map<String, String> address, HttpHeaders headers, HoldBody body) {
        return endpoint.hold(
                named("calendar", address),
                named("date", address),
                named("booking", address),
                headers.getFirst(CitizenBookingEndpoint.SECRET),
                headers.getFirst(CitizenBookingEndpoint.PROOF),
                body);
    }

    private static String named(String name, Map<String, String> address) {
        return Objects.requireNonNull(address.get(name), name);
    }
}
