// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.booking.day.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever writes a program for this finds in {@code /v3/api-docs} all that they need. */
class ApiDescriptionTest extends PlatzwartTest {
    /** What is said about opening a day, which nobody asks for over HTTP. */
    private static final Set<String> NEVER_ASKED = Set.of("HAS_BOOKINGS", "CHANGED_BY_STAFF");

    private JsonNode api = JsonMapper.shared().nullNode();

    @BeforeEach
    void read() {
        byte[] document = client().get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        api = JsonMapper.shared().readTree(document);
    }

    @Test
    void every_route_is_described_and_none_that_does_not_exist() {
        Set<String> routes = new TreeSet<>();
        operations().forEach(operation -> routes.add(operation.key()));

        assertThat(routes).isEqualTo(new TreeSet<>(Contract.read().routes().keySet()));
        assertThat(routes).allMatch(route -> route.contains(" /api/v1/"));
        assertThat(api.at("/info/title").asString()).isEqualTo("Platzwart");
        assertThat(api.at("/info/description").asString()).contains("How a booking goes", "If-Match");
    }

    @Test
    void every_parameter_field_and_answer_says_what_it_is() {
        assertThat(undescribed(api)).isEmpty();
    }

    @Test
    void what_is_left_out_is_noticed() {
        JsonNode bare = JsonMapper.shared().readTree("""
            {"paths": {"/x": {"get": {"parameters": [{"name": "from"}], "responses": {"200": {"description": "ok"}}}}},
             "components": {"schemas": {"Body": {"properties": {"field": {"type": "string"}}}}}}
            """);
        assertThat(undescribed(bare))
                .containsExactlyInAnyOrder(
                        "GET /x: no summary", "GET /x: parameter from", "GET /x: 200 without schema", "Body.field");
    }

    @Test
    void who_may_call_is_said() {
        operations().forEach(operation -> {
            JsonNode security = operation.node().at("/security/0");
            if (operation.key().contains("/staff/")) {
                assertThat(security.has("staff")).as(operation.key()).isTrue();
                assertThat(operation.node().get("responses").has("401")).isTrue();
            } else if (operation.key().contains("/bookings/") || operation.key().contains("/waiting/")) {
                assertThat(security.has("secret")).as(operation.key()).isTrue();
            } else {
                assertThat(security.isMissingNode()).as(operation.key()).isTrue();
            }
        });
        assertThat(api.at("/components/securitySchemes/staff/scheme").asString())
                .isEqualTo("basic");
        assertThat(api.at("/components/securitySchemes/secret/name").asString()).isEqualTo("Booking-Secret");
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void every_refusal_of_a_day_is_explained(Refusal refusal) {
        assertThat(Contract.read().reasons().containsKey(refusal.name()))
                .isNotEqualTo(NEVER_ASKED.contains(refusal.name()));
    }

    @Test
    void a_booking_is_shown_with_its_tag() {
        JsonNode move = api.at("/paths/~1api~1v1~1bookings~1{booking}~1move/post");
        assertThat(move.at("/responses/200/headers/ETag").isMissingNode()).isFalse();
        assertThat(move.at("/responses/412/headers/ETag").isMissingNode()).isFalse();
        assertThat(move.at("/responses/409/description").asString()).contains("`SOLD_OUT`");
        assertThat(move.at("/parameters").toString()).contains("If-Match");
    }

    private record Operation(String key, JsonNode node) {}

    private Stream<Operation> operations() {
        return operations(api);
    }

    private static Stream<Operation> operations(JsonNode document) {
        return document.get("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(method -> new Operation(
                        method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(), method.getValue())));
    }

    private static List<String> undescribed(JsonNode document) {
        List<String> missing = new ArrayList<>();
        operations(document).forEach(operation -> {
            if (operation.node().path("summary").asString("").isBlank()) {
                missing.add(operation.key() + ": no summary");
            }
            for (JsonNode parameter : operation.node().path("parameters")) {
                if (parameter.path("description").asString("").isBlank()) {
                    missing.add(operation.key() + ": parameter "
                            + parameter.get("name").asString());
                }
            }
            operation.node().get("responses").properties().forEach(answer -> {
                boolean empty = Set.of("202", "204", "304").contains(answer.getKey());
                boolean schema = answer.getValue().path("content").valueStream().anyMatch(type -> !type.path("schema")
                        .isEmpty());
                if (!schema && (!empty || answer.getValue().has("content"))) {
                    missing.add(operation.key() + ": " + answer.getKey() + " without schema");
                }
            });
        });
        document.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(field -> {
                    if (field.getValue().path("description").asString("").isBlank()
                            && !field.getValue().has("$ref")) {
                        missing.add(schema.getKey() + "." + field.getKey());
                    }
                }));
        return missing;
    }
}
