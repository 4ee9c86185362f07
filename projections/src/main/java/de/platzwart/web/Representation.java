// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** An answer that is ready to be sent again and again: its JSON, and the tag that says whether a client has it. */
public final class Representation {
    // what a client holds is asked for again each time, and mostly answered in a few bytes
    private static final String ALWAYS_ASK = "no-cache";

    private final byte[] json;
    private final String etag;

    public Representation(byte[] json, String etag) {
        this.json = json;
        this.etag = etag;
    }

    /** A tag from the versions of all that the answer shows. Weak: the moment it was looked up may differ. */
    public static String weakTag(long versions) {
        return "W/\"" + Long.toHexString(versions) + '"';
    }

    /** Mixes one more version into a tag. */
    public static long mix(long tag, long version) {
        long h = (tag ^ version) * 0x9E3779B97F4A7C15L;
        return h ^ (h >>> 32);
    }

    public Mono<Void> answer(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        headers.set(HttpHeaders.ETAG, etag);
        headers.set(HttpHeaders.CACHE_CONTROL, ALWAYS_ASK);
        if (isHeldBy(exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            return response.setComplete();
        }
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setContentLength(json.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(json)));
    }

    private boolean isHeldBy(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && List.of(ifNoneMatch.split(",")).stream()
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || opaque(tag).equals(opaque(etag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
