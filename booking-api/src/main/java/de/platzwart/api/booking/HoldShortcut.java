// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import de.platzwart.web.Shortcut;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Asking for places. */
@Component
class HoldShortcut implements Shortcut {
    private static final PathPattern PATH = PathPatternParser.defaultInstance.parse(CitizenBookingEndpoint.HOLD);
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final int LARGEST = 4_096;

    private final CitizenBookingEndpoint endpoint;
    private final JsonMapper json;
    private final ObjectReader body;

    HoldShortcut(CitizenBookingEndpoint endpoint, JsonMapper json) {
        this.endpoint = endpoint;
        this.json = json;
        this.body = json.readerFor(HoldBody.class);
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
    public boolean isUsual(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        String accept = headers.getFirst(HttpHeaders.ACCEPT);
        long length = headers.getContentLength();
        return JSON.equals(headers.getFirst(HttpHeaders.CONTENT_TYPE))
                && (accept == null || accept.equals(JSON) || accept.equals(MediaType.ALL_VALUE))
                && length > 0
                && length <= LARGEST;
    }

    @Override
    public Mono<Void> answer(Map<String, String> address, ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST)
                .flatMap(bytes -> endpoint.hold(
                        named("calendar", address),
                        named("date", address),
                        named("booking", address),
                        headers.getFirst(CitizenBookingEndpoint.SECRET),
                        headers.getFirst(CitizenBookingEndpoint.PROOF),
                        read(bytes)))
                .flatMap(answer -> write(exchange, answer));
    }

    private static String named(String name, Map<String, String> address) {
        return Objects.requireNonNull(address.get(name), name);
    }

    private HoldBody read(DataBuffer bytes) {
        byte[] text = new byte[bytes.readableByteCount()];
        bytes.read(text);
        DataBufferUtils.release(bytes);
        @Nullable HoldBody read;
        try {
            read = body.readValue(text);
        } catch (JacksonException unreadable) {
            throw new ServerWebInputException("unreadable", null, unreadable);
        }
        if (read == null) {
            throw new ServerWebInputException("nothing");
        }
        return read;
    }

    private Mono<Void> write(ServerWebExchange exchange, ResponseEntity<Object> answer) {
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        headers.putAll(answer.getHeaders());
        Object said = Objects.requireNonNull(answer.getBody());
        if (said instanceof ProblemDetail problem) {
            problem.setInstance(URI.create(exchange.getRequest().getPath().value()));
            headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        } else {
            headers.setContentType(MediaType.APPLICATION_JSON);
        }
        byte[] text = json.writeValueAsBytes(said);
        headers.setContentLength(text.length);
        response.setStatusCode(answer.getStatusCode());
        return response.writeWith(Mono.just(response.bufferFactory().wrap(text)));
    }
}
