// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/**
 * Somebody with a browser without scripts that keeps cookies and follows nothing by itself: so a test knows what is
 * sent when, and with which cookies.
 */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final WebTestClient client;
    private final String host;
    private final Map<String, ResponseCookie> cookies = new TreeMap<>();

    public Visitor(WebTestClient client, int port) {
        this.client = client;
        this.host = "http://localhost:" + port;
    }

    /** What came back. */
    public record Page(
            HttpStatusCode status, String body, @Nullable String location, List<ResponseCookie> cookies) {
        /** What the first group of a pattern finds there. */
        public String found(Pattern pattern) {
            Matcher found = pattern.matcher(body);
            assertThat(found.find()).as(body).isTrue();
            return found.group(1);
        }
    }

    /** Opens a page that is there. */
    public Page open(String path) {
        Page page = ask(path);
        assertThat(page.status()).as(path).isEqualTo(HttpStatus.OK);
        return page;
    }

    /** The same, whatever is answered. */
    public Page ask(String path) {
        return take(sent(client.get().uri(URI.create(host + path))));
    }

    /** Fills a form of a page in and presses its button. */
    public Page press(Page page, String path, Map<String, String> fields) {
        return take(late(page, path, fields));
    }

    /** The same, but the answer is not there yet: its cookies are not taken before somebody says so. */
    public Page late(Page page, String path, Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        form.add("_csrf", page.found(TOKEN));
        return sent(client.post().uri(URI.create(host + path)).body(BodyInserters.fromFormData(form)));
    }

    public Page take(Page answer) {
        for (ResponseCookie cookie : answer.cookies()) {
            if (cookie.getMaxAge().isZero()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return answer;
    }

    /** Was given elsewhere, as by another page or a test. */
    public void has(ResponseCookie cookie) {
        cookies.put(cookie.getName(), cookie);
    }

    private Page sent(RequestHeadersSpec<?> request) {
        cookies.values().forEach(cookie -> request.cookie(cookie.getName(), cookie.getValue()));
        EntityExchangeResult<String> answer = request.accept(MediaType.TEXT_HTML)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        return new Page(
                answer.getStatus(),
                Objects.requireNonNullElse(answer.getResponseBody(), ""),
                Objects.toString(answer.getResponseHeaders().getLocation(), null),
                answer.getResponseCookies().values().stream()
                        .flatMap(List::stream)
                        .toList());
    }
}
