// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;

/** What a page sends along, what it takes, and what it says when something is wrong. */
class PageSecurityTest extends PlatzwartTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private Languages languages;

    @ParameterizedTest
    @ValueSource(strings = {"/imprint", "/book/none", "/nothing", TryPage.PATH + "/broken"})
    void every_page_is_locked_up_also_if_it_is_an_error(String path) {
        HttpHeaders headers = open(path).getResponseHeaders();
        assertThat(headers.getFirst("Content-Security-Policy")).isEqualTo(PageSecurity.CONTENT);
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("Permissions-Policy")).contains("camera=()");
        assertThat(headers.getCacheControl()).contains("no-store");
    }

    @Test
    void a_form_is_taken_with_the_token_of_its_page_only() {
        var page = open(TryPage.PATH);
        ResponseCookie cookie = Objects.requireNonNull(page.getResponseCookies().getFirst("csrf"));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        Matcher token = TOKEN.matcher(body(page));
        assertThat(token.find()).as(body(page)).isTrue();

        assertThat(send(cookie.getValue(), token.group(1)).getStatus()).isEqualTo(HttpStatus.NO_CONTENT);
        var forged = send(cookie.getValue(), "forged");
        assertThat(forged.getStatus()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(body(forged)).contains("<html", "Diese Seite war zu lange offen");
        assertThat(send("", token.group(1)).getStatus()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void cookies_are_secure_where_the_page_is(String scheme) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(scheme + "://city.example/?lang=en"));
        var tokens = new FormTokens();
        tokens.generateToken(exchange)
                .flatMap(token -> tokens.saveToken(exchange, token))
                .block();
        LanguageConfiguration.remember(languages, exchange);
        assertThat(exchange.getResponse().getCookies().toSingleValueMap().values())
                .hasSize(2)
                .allMatch(cookie -> cookie.isSecure() == scheme.equals("https") && cookie.isHttpOnly());
    }

    @ParameterizedTest
    @CsvSource({
        "/book/none,   404, Diese Seite gibt es nicht",
        "/nothing,     404, Diese Seite gibt es nicht",
        "/b/none/none, 404, Diese Seite gibt es nicht",
        "/order/none,  404, Diese Seite gibt es nicht"
    })
    void what_is_not_there_is_a_page_too(String path, int status, String words) {
        var answer = open(path);
        assertThat(answer.getStatus().value()).isEqualTo(status);
        assertThat(answer.getResponseHeaders().getContentType()).matches(MediaType.TEXT_HTML::isCompatibleWith);
        assertThat(body(answer)).contains("<html", words, "/imprint");
    }

    @Test
    void a_broken_page_tells_a_number_and_nothing_of_the_inside() {
        var answer = open(TryPage.PATH + "/broken");
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(body(answer))
                .contains("Nummer des Vorfalls")
                .containsPattern("[0-9a-f]{8}-[0-9a-f]{4}")
                .doesNotContain("nobody shall read this", "Exception");
    }

    @Test
    void a_page_that_is_only_shown_cannot_be_sent_to() {
        var page = open(TryPage.PATH);
        Matcher token = TOKEN.matcher(body(page));
        assertThat(token.find()).isTrue();
        var answer = send(
                "/imprint",
                Objects.requireNonNull(page.getResponseCookies().getFirst("csrf"))
                        .getValue(),
                token.group(1));
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(answer.getResponseHeaders().getAllow()).contains(HttpMethod.GET);
        assertThat(body(answer)).contains("<html");
    }

    @Test
    void programs_still_get_problem_documents() {
        client().get()
                .uri("/api/v1/bookings/00000000-0000-4000-8000-000000000000")
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .exchange()
                .expectStatus()
                .is4xxClientError()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void the_description_of_the_api_keeps_working() {
        var answer = client().get()
                .uri("/swagger-ui/index.html")
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getResponseHeaders().getFirst("Content-Security-Policy"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,         -,         -,                   de,        Impressum",
                "-,         -,         'en-GB,en;q=0.8',    en,        Imprint",
                "-,         -,         'fr,de-AT;q=0.7,en;q=0.3', de,  Impressum",
                "-,         de-simple, en,                  de-simple, Hier steht",
                "en,        de-simple, de,                  en,        Imprint",
                "xx,        yy,        zz,                  de,        Impressum"
            })
    void the_language_is_what_was_asked_chosen_or_preferred(
            @Nullable String asked,
            @Nullable String chosen,
            @Nullable String preferred,
            String language,
            String words) {
        var request = client().get().uri(asked == null ? "/imprint" : "/imprint?lang=" + asked);
        if (chosen != null) request.cookie("lang", chosen);
        if (preferred != null) request.header("Accept-Language", preferred);
        var answer = request.accept(MediaType.TEXT_HTML)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(body(answer)).contains("<html lang=\"" + language + "\"", words);
        assertThat(answer.getResponseCookies().containsKey("lang")).isEqualTo("en".equals(asked));
    }

    @Test
    void what_is_asked_for_cannot_break_out_of_the_page() {
        assertThat(body(open("/book/none?a=%22%3E%3Cscript%3E&lang=en"))).doesNotContain("<script>");
    }

    private EntityExchangeResult<String> open(String path) {
        return client().get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private EntityExchangeResult<String> send(String cookie, String token) {
        return send(TryPage.PATH, cookie, token);
    }

    private EntityExchangeResult<String> send(String path, String cookie, String token) {
        return client().post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .cookie("csrf", cookie)
                .body(BodyInserters.fromFormData("_csrf", token))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static String body(EntityExchangeResult<String> answer) {
        return String.valueOf(answer.getResponseBody());
    }
}
