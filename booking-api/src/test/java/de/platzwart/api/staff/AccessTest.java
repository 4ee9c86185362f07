// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.door.PagePaths;
import de.platzwart.api.pages.PageAccess;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Who may call what. An endpoint that is not listed here fails the build. */
class AccessTest extends PlatzwartTest {
    /** The least role that is let in; null for everybody. */
    private record Rule(String endpoint, @Nullable Role least) {}

    private static final List<Rule> RULES = List.of(
            new Rule("GET /api/v1/calendars", null),
            new Rule("GET /api/v1/calendars/{calendar}/availability", null),
            new Rule("GET /api/v1/calendars/{calendar}/availability/stream", null),
            new Rule("GET /api/v1/calendars/{calendar}/challenge", null),
            new Rule("GET /api/v1/calendars/{calendar}/line", null),
            new Rule("POST /api/v1/calendars/{calendar}/line", null),
            new Rule("PUT /api/v1/days/{calendar}/{date}/bookings/{booking}", null),
            new Rule("GET /api/v1/bookings/{booking}", null),
            new Rule("POST /api/v1/bookings/{booking}/extension", null),
            new Rule("POST /api/v1/bookings/{booking}/confirmation", null),
            new Rule("POST /api/v1/bookings/{booking}/cancellation", null),
            new Rule("POST /api/v1/bookings/{booking}/move", null),
            new Rule("GET /api/v1/tickets/keys", null),
            new Rule("PUT /api/v1/calendars/{calendar}/waiting/{booking}", null),
            new Rule("GET /api/v1/calendars/{calendar}/waiting/{booking}", null),
            new Rule("POST /api/v1/calendars/{calendar}/waiting/{booking}/acceptance", null),
            new Rule("POST /api/v1/calendars/{calendar}/waiting/{booking}/refusal", null),
            new Rule("POST /api/v1/calendars/{calendar}/waiting/{booking}/departure", null),
            new Rule("GET /api/v1/staff/calendars/{calendar}", Role.CLERK),
            new Rule("PUT /api/v1/staff/calendars/{calendar}", Role.ADMIN),
            new Rule("PUT /api/v1/staff/days/{calendar}/{date}/capacity", Role.MANAGER),
            new Rule("POST /api/v1/staff/days/{calendar}/{date}/closing", Role.MANAGER),
            new Rule("POST /api/v1/staff/days/{calendar}/{date}/reopening", Role.MANAGER),
            new Rule("PUT /api/v1/staff/days/{calendar}/{date}/bookings/{booking}", Role.CLERK),
            new Rule("GET /api/v1/staff/bookings/{booking}", Role.CLERK),
            new Rule("POST /api/v1/staff/bookings/{booking}/cancellation", Role.CLERK),
            new Rule("POST /api/v1/staff/bookings/{booking}/move", Role.CLERK),
            new Rule("POST /api/v1/staff/bookings/{booking}/contact/opening", Role.CLERK),
            new Rule("POST /api/v1/staff/bookings/{booking}/contact/erasure", Role.ADMIN),
            new Rule("GET /api/v1/staff/letters/dead", Role.CLERK),
            new Rule("POST /api/v1/staff/letters/{letter}/sending", Role.CLERK),
            new Rule("GET /api/v1/staff/accounts", Role.ADMIN),
            new Rule("POST /api/v1/staff/accounts", Role.ADMIN),
            new Rule("GET /api/v1/staff/views", Role.ADMIN),
            new Rule("POST /api/v1/staff/views/{view}/rebuild", Role.ADMIN));

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private StaffAccounts accounts;

    @Test
    void every_endpoint_of_the_api_is_listed() {
        Set<String> found = endpoints()
                .filter(endpoint -> endpoint.contains("/api/"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(RULES.stream().map(Rule::endpoint).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What is closed to everybody answers like what is not there, so a page without a rule is noticed only here. */
    @Test
    void every_page_can_be_opened_by_everybody() {
        List<String> closed = endpoints()
                .filter(endpoint -> PagePaths.isPage(path(endpoint)))
                .filter(endpoint -> {
                    PathContainer path = PathContainer.parsePath(path(endpoint).replaceAll("\\{[^}]*}", "x"));
                    return PageAccess.open().stream().noneMatch(pattern -> pattern.matches(path));
                })
                .toList();
        assertThat(closed).as("pages without a rule in PageSecurity").isEmpty();
        assertThat(PageAccess.open()).noneMatch(pattern -> pattern.matches(PathContainer.parsePath("/nothing")));
    }

    private Stream<String> endpoints() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap((RequestMethod method) -> mapping.getPatternsCondition().getPatterns().stream()
                                .map(pattern -> method + " " + pattern.getPatternString())));
    }

    private static String path(String endpoint) {
        return endpoint.substring(endpoint.indexOf(' ') + 1);
    }

    @Test
    void nobody_comes_in_without_the_role_and_everybody_with_it() {
        Map<Role, String> passwords = Map.of(
                Role.CLERK,
                newMember(Role.CLERK),
                Role.MANAGER,
                newMember(Role.MANAGER),
                Role.ADMIN,
                newMember(Role.ADMIN));
        for (Rule rule : RULES) {
            int stranger = call(rule, null, null);
            if (rule.least() == null) {
                assertThat(stranger).as(rule + " for everybody").isNotIn(401, 403);
                continue;
            }
            assertThat(stranger).as(rule + " for a stranger").isEqualTo(401);
            assertThat(call(rule, name(Role.CLERK), "wrong"))
                    .as(rule + " with a wrong password")
                    .isEqualTo(401);
            for (Role role : Role.values()) {
                int status = call(rule, name(role), passwords.get(role));
                if (role.compareTo(rule.least()) < 0) {
                    assertThat(status).as(rule + " for " + role).isEqualTo(403);
                } else {
                    assertThat(status).as(rule + " for " + role).isNotIn(401, 403);
                }
            }
        }
    }

    /** A path is compared as it is routed, whatever of it is written in another way. */
    @Test
    void nobody_comes_in_by_another_spelling_of_the_path() {
        for (Rule rule : RULES) {
            if (rule.least() != null) {
                for (String spelling : new String[] {"/%73taff/", "/st%61ff/", "/staff;a=b/", "/%73%74%61%66%66/"}) {
                    var other = new Rule(rule.endpoint().replace("/staff/", spelling), rule.least());
                    assertThat(call(other, null, null)).as(other.toString()).isIn(400, 401, 404);
                }
            }
        }
    }

    @Test
    void a_name_with_control_characters_is_nobodys() {
        assertThat(call(new Rule("GET /api/v1/staff/accounts", Role.ADMIN), "a\0b", "x"))
                .isEqualTo(401);
    }

    @Test
    void what_is_not_named_is_closed_and_metrics_are_for_staff() {
        for (String path :
                new String[] {"/actuator/prometheus", "/actuator/metrics", "/actuator/env", "/api/nothing"}) {
            client().get().uri(path).exchange().expectStatus().isUnauthorized();
        }
        client().get().uri("/nothing").exchange().expectStatus().isNotFound();
        client().get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
        admin().get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
        admin().get().uri("/actuator/env").exchange().expectStatus().isNotFound();
    }

    @Test
    void who_is_turned_away_is_told_how_to_come_in() {
        refused(client(), 401, "SIGN_IN").expectHeader().value("WWW-Authenticate", way -> assertThat(way)
                .startsWith("Basic "));
        refused(signedIn("admin", "wrong"), 401, "SIGN_IN");
        accounts.add("turned-away", Role.CLERK, "right");
        refused(signedIn("turned-away", "right"), 403, "FORBIDDEN");
    }

    private static WebTestClient.ResponseSpec refused(WebTestClient who, int status, String reason) {
        var answer = who.get().uri("/api/v1/staff/accounts").exchange();
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo(reason);
        return answer;
    }

    private WebTestClient signedIn(String name, String password) {
        return client().mutate()
                .defaultHeaders(headers -> headers.setBasicAuth(name, password))
                .build();
    }

    private String newMember(Role role) {
        String password = accounts.newPassword();
        accounts.add(name(role), role, password);
        return password;
    }

    private static String name(Role role) {
        return "test-" + role.name().toLowerCase(java.util.Locale.ROOT);
    }

    private int call(Rule rule, @Nullable String username, @Nullable String password) {
        String[] parts = rule.endpoint().split(" ", 2);
        String path = parts[1].replace("{calendar}", "none")
                .replace("{date}", "2026-06-03")
                .replace("{booking}", "00000000-0000-4000-8000-000000000000")
                .replace("{letter}", "0")
                .replace("{view}", "none");
        return client().method(HttpMethod.valueOf(parts[0]))
                .uri(java.net.URI.create("http://localhost:" + port() + path)) // as it is, not encoded once more
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (username != null && password != null) {
                        headers.setBasicAuth(username, password);
                    }
                })
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }
}
