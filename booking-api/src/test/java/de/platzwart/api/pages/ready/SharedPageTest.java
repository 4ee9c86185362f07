// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.ready;

import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;

/** Many look at the same page at once; each has what is theirs, and all that a page on the long way has. */
class SharedPageTest extends PlatzwartTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final String PAGE = "/book/shared-pool?n.swim.child=1";

    /** Such a wish is answered on the long way, and the answer is the same. */
    private static final String LONG = "text/html;charset=UTF-8";

    @BeforeEach
    void open() {
        define("shared-pool", Samples.pool(50));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(body(visit(PAGE))).containsPattern(KEY));
    }

    @Test
    void visitors_at_the_same_moment_have_tokens_and_keys_of_their_own() {
        List<EntityExchangeResult<String>> visits =
                IntStream.range(0, 40).parallel().mapToObj(_ -> visit(PAGE)).toList();
        assertThat(all(TOKEN, visits)).doesNotHaveDuplicates().hasSize(40);
        assertThat(all(KEY, visits)).doesNotHaveDuplicates().hasSize(40);
        Set<String> cookies = new HashSet<>();
        visits.forEach(visit -> cookies.add(cookie(visit).getValue()));
        assertThat(cookies).hasSize(40);
    }

    @Test
    void the_token_of_one_visitor_opens_nothing_for_another() {
        var one = visit(PAGE);
        var other = visit(PAGE);
        assertThat(choose(cookie(one).getValue(), one)).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(choose(cookie(one).getValue(), other)).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(choose(cookie(other).getValue(), other)).isEqualTo(HttpStatus.SEE_OTHER);
    }

    @Test
    void who_has_a_token_keeps_it() {
        String mine = cookie(visit(PAGE)).getValue();
        var again = client().get()
                .uri(PAGE)
                .cookie("csrf", mine)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(again.getResponseCookies()).doesNotContainKey("csrf");
        assertThat(choose(mine, again)).isEqualTo(HttpStatus.SEE_OTHER);
    }

    @Test
    void what_one_browser_holds_is_shown_to_no_other() {
        var page = visit(PAGE);
        String key = found(KEY, page);
        assertThat(choose(cookie(page).getValue(), page)).isEqualTo(HttpStatus.SEE_OTHER);
        var holder = client().get()
                .uri(PAGE)
                .cookie("order-1", "0." + key)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(body(holder)).contains("pw-kept", key);
        assertThat(body(visit(PAGE))).doesNotContain("pw-kept", key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", PAGE, "/?q=schwimmen", "/book/none", "/book/shared-pool?date=never&offer=%22%3E"})
    void both_ways_lead_to_the_same_page(String path) {
        var quick = open(path, MediaType.TEXT_HTML_VALUE);
        var slow = open(path, LONG);
        assertThat(quick.getStatus()).isEqualTo(slow.getStatus());
        assertThat(headers(quick)).isEqualTo(headers(slow)).containsKey("content-security-policy");
        assertThat(shared(quick)).isEqualTo(shared(slow));
        assertThat(cookies(quick)).isEqualTo(cookies(slow));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-simple"})
    void each_is_shown_their_language(String language) {
        var page = client().get()
                .uri(PAGE)
                .cookie("lang", language)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        assertThat(body(page)).contains("<html lang=\"" + language + "\"");
    }

    @Test
    void what_was_sold_is_seen_within_a_second() {
        define("shared-last", Samples.pool(1));
        String page = "/book/shared-last?n.swim.child=1&date=" + tomorrow();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(body(visit(page))).containsPattern("value=\"09:00\">"));
        client().put()
                .uri("/api/v1/days/shared-last/{day}/bookings/{booking}", tomorrow(), newBooking())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Booking-Secret", SECRET)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":1}}")
                .exchange()
                .expectStatus()
                .isCreated();
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(body(visit(page))).containsPattern("value=\"09:00\" disabled"));
    }

    private EntityExchangeResult<String> visit(String path) {
        return open(path, MediaType.TEXT_HTML_VALUE);
    }

    private EntityExchangeResult<String> open(String path, String accept) {
        return client().get()
                .uri(java.net.URI.create("http://localhost:" + port() + path))
                .header(HttpHeaders.ACCEPT, accept)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private HttpStatus choose(String cookie, EntityExchangeResult<String> page) {
        return HttpStatus.valueOf(client().post()
                .uri("/book/shared-pool")
                .accept(MediaType.TEXT_HTML)
                .cookie("csrf", cookie)
                .body(BodyInserters.fromFormData("_csrf", found(TOKEN, page))
                        .with("key", found(KEY, page))
                        .with("n.swim.child", "1")
                        .with("at", tomorrow() + "T14:00"))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value());
    }

    private static List<String> all(Pattern pattern, List<EntityExchangeResult<String>> pages) {
        List<String> all = new ArrayList<>();
        pages.forEach(page -> all.add(found(pattern, page)));
        return all;
    }

    private static String found(Pattern pattern, EntityExchangeResult<String> page) {
        Matcher found = pattern.matcher(body(page));
        assertThat(found.find()).as(body(page)).isTrue();
        return found.group(1);
    }

    private static ResponseCookie cookie(EntityExchangeResult<String> page) {
        return Objects.requireNonNull(page.getResponseCookies().getFirst("csrf"));
    }

    /** All that is said about them but their values. */
    private static String cookies(EntityExchangeResult<String> page) {
        return page.getResponseCookies().toString().replaceAll("csrf=[^;]+", "csrf=");
    }

    /** Without what each has of their own. */
    private static String shared(EntityExchangeResult<String> page) {
        return KEY.matcher(TOKEN.matcher(body(page)).replaceAll("")).replaceAll("");
    }

    /** All but how long it is, and the cookies. */
    private static Map<String, String> headers(EntityExchangeResult<String> page) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        page.getResponseHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.keySet().removeAll(List.of("content-length", "transfer-encoding", "set-cookie"));
        return headers;
    }

    private static String body(EntityExchangeResult<String> answer) {
        return String.valueOf(answer.getResponseBody());
    }
}
