// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds every answer of every test against the description: a status or reason that is not in it fails the test. */
final class Described implements ExchangeFilterFunction {
    private static final Map<Integer, Described> BY_PORT = new ConcurrentHashMap<>();

    private static final Pattern PLAIN = Pattern.compile("/api/v1/[A-Za-z0-9/_.-]*");

    private final Mono<List<Route>> routes;

    private record Route(String method, PathPattern path, JsonNode answers) {
        boolean matches(HttpMethod asked, URI address) {
            return method.equalsIgnoreCase(asked.name()) && path.matches(PathContainer.parsePath(address.getRawPath()));
        }
    }

    private Described(int port) {
        routes = WebClient.create("http://localhost:" + port)
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(10_000_000))
                .build()
                .get()
                .uri("/v3/api-docs")
                .retrieve()
                .bodyToMono(byte[].class)
                .map(Described::read)
                .cache();
    }

    static Described at(int port) {
        return BY_PORT.computeIfAbsent(port, Described::new);
    }

    private static List<Route> read(byte[] document) {
        return JsonMapper.shared().readTree(document).get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Route(
                                method.getKey(),
                                PathPatternParser.defaultInstance.parse(path.getKey()),
                                method.getValue().get("responses"))))
                .toList();
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        // a path that is spelled in another way is refused before any route is looked for
        if (!PLAIN.matcher(request.url().getRawPath()).matches()) {
            return next.exchange(request);
        }
        return Mono.zip(routes, next.exchange(request)).flatMap(both -> both.getT1().stream()
                .filter(route -> route.matches(request.method(), request.url()))
                .findFirst()
                .map(route -> compared(request, route, both.getT2()))
                .orElse(Mono.just(both.getT2())));
    }

    private static Mono<ClientResponse> compared(ClientRequest request, Route route, ClientResponse answer) {
        String status = String.valueOf(answer.statusCode().value());
        String asked = request.method() + " " + route.path() + " answered " + status;
        assertThat(route.answers().has(status))
                .as(asked + ", which api.yaml does not say")
                .isTrue();
        boolean problem = answer.headers()
                .contentType()
                .filter(MediaType.APPLICATION_PROBLEM_JSON::equalsTypeAndSubtype)
                .isPresent();
        return problem
                ? answer.bodyToMono(String.class).map(body -> {
                    String reason =
                            JsonMapper.shared().readTree(body).path("reason").asString("");
                    assertThat(Objects.requireNonNull(route.answers().get(status))
                                    .path("description")
                                    .asString(""))
                            .as(asked + " for a reason that api.yaml does not say")
                            .contains("`" + reason + "`");
                    return answer.mutate().body(body).build();
                })
                : Mono.just(answer);
    }
}
