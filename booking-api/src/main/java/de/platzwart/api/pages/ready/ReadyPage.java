// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.ready;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.platzwart.api.pages.FormTokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A page as it is sent again and again, with gaps for what is of each visitor. Cookies are no part of it. */
final class ReadyPage {
    private final HttpStatusCode status;
    private final HttpHeaders headers;
    private final List<byte[]> pieces;
    private final List<Own> gaps;
    private final boolean visitorsHaveTokens;
    private final Packed packed;

    private ReadyPage(
            HttpStatusCode status,
            HttpHeaders headers,
            List<byte[]> pieces,
            List<Own> gaps,
            boolean visitorsHaveTokens) {
        this.status = status;
        this.headers = headers;
        this.pieces = pieces;
        this.gaps = gaps;
        this.visitorsHaveTokens = visitorsHaveTokens;
        this.packed = Packed.of(pieces);
    }

    /** Out of what was written to nobody. */
    static ReadyPage of(ServerWebExchange written, byte[] body) {
        ServerHttpResponse response = written.getResponse();
        HttpHeaders headers = new HttpHeaders();
        response.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.SET_COOKIE) && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                headers.addAll(name, values);
            }
        });
        HttpStatusCode status = Objects.requireNonNullElse(response.getStatusCode(), HttpStatus.OK);
        Map<String, Own> nobodys = nobodys(written);
        List<byte[]> pieces = new ArrayList<>();
        List<Own> gaps = new ArrayList<>();
        String text = new String(body, UTF_8);
        int from = 0;
        if (!nobodys.isEmpty()) {
            Matcher gap = anyOf(nobodys).matcher(text);
            while (gap.find()) {
                pieces.add(text.substring(from, gap.start()).getBytes(UTF_8));
                gaps.add(Objects.requireNonNull(nobodys.get(gap.group())));
                from = gap.end();
            }
        }
        pieces.add(text.substring(from).getBytes(UTF_8));
        return new ReadyPage(status, headers, List.copyOf(pieces), List.copyOf(gaps), !nobodys.isEmpty());
    }

    private static Map<String, Own> nobodys(ServerWebExchange written) {
        Map<Own, String> known = new EnumMap<>(Own.class);
        for (Own own : Own.values()) {
            String text = own.in(written);
            if (text != null) {
                known.put(own, text);
            }
        }
        return known.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private static Pattern anyOf(Map<String, Own> texts) {
        return Pattern.compile(texts.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    boolean isWhatWasAskedFor() {
        return status.isSameCodeAs(HttpStatus.OK);
    }

    /** An error has no forms, so that nobody gets a token for it. */
    Mono<Void> send(ServerWebExchange visitor, FormTokens tokens) {
        return visitorsHaveTokens
                ? Own.of(visitor, tokens).flatMap(own -> send(visitor, own))
                : send(visitor, Map.of());
    }

    int bytes() {
        return pieces.stream().mapToInt(piece -> piece.length).sum() + packed.bytes();
    }

    private Mono<Void> send(ServerWebExchange visitor, Map<Own, byte[]> own) {
        ServerHttpResponse response = visitor.getResponse();
        response.setStatusCode(status);
        response.getHeaders().putAll(headers);
        List<byte[]> filled = gaps.stream().map(own::get).toList();
        boolean isPacked = Packed.isTakenBy(visitor.getRequest());
        int length = isPacked ? packed.length(filled) : length(filled);
        response.getHeaders().setContentLength(length);
        if (isPacked) {
            response.getHeaders().set(HttpHeaders.CONTENT_ENCODING, Packed.NAME);
        }
        return response.writeWith(Mono.fromSupplier(() -> {
            DataBuffer out = response.bufferFactory().allocateBuffer(length);
            return isPacked ? packed.write(filled, pieces, out) : write(filled, out);
        }));
    }

    private int length(List<byte[]> filled) {
        return pieces.stream().mapToInt(piece -> piece.length).sum()
                + filled.stream().mapToInt(gap -> gap.length).sum();
    }

    private DataBuffer write(List<byte[]> filled, DataBuffer out) {
        for (int i = 0; i < pieces.size(); i++) {
            out.write(pieces.get(i));
            if (i < filled.size()) {
                out.write(filled.get(i));
            }
        }
        return out;
    }
}
