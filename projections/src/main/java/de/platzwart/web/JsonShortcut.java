// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.web;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Takes a small body of JSON and answers with JSON. */
public abstract class JsonShortcut<B> implements Shortcut {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final int LARGEST = 4_096;

    private final JsonMapper json;
    private final ObjectReader reader;

    protected JsonShortcut(JsonMapper json, Class<B> body) {
        this.json = json;
        this.reader = json.readerFor(body);
    }

    /** What the method says that the long way leads to. */
    protected abstract Mono<ResponseEntity<Object>> answer(Map<String, String> address, HttpHeaders headers, B body);

    @Override
    public final boolean isUsual(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        String accept = headers.getFirst(HttpHeaders.ACCEPT);
        long length = headers.getContentLength();
        return JSON.equals(headers.getFirst(HttpHeaders.CONTENT_TYPE))
                && (accept == null || accept.equals(JSON) || accept.equals(MediaType.ALL_VALUE))
                && length > 0
                && length <= LARGEST;
    }

    @Override
    public final Mono<Void> answer(Map<String, String> address, ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST)
                .flatMap(bytes -> answer(address, exchange.getRequest().getHeaders(), read(bytes)))
                .flatMap(answer -> write(exchange, answer));
    }

    private B read(DataBuffer bytes) {
        byte[] text = new byte[bytes.readableByteCount()];
        bytes.read(text);
        DataBufferUtils.release(bytes);
        @Nullable B read;
        try {
            read = reader.readValue(text);
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
