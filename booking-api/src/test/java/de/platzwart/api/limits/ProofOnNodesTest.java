// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import static de.platzwart.api.Samples.SECRET;
import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import de.platzwart.api.SecondNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A proof of work is good for one booking, however many nodes there are. */
class ProofOnNodesTest extends PlatzwartTest {

    @Test
    void what_was_used_on_one_node_is_used_on_all() throws Exception {
        define("proof-pool", Samples.pool(50));
        try (SecondNode other =
                new SecondNode(databases(), databases().postgres().url(), "--platzwart.proof.calendars=proof-pool")) {
            WebTestClient there = WebTestClient.bindToServer()
                    .baseUrl("http://localhost:" + other.port())
                    .responseTimeout(Duration.ofSeconds(30))
                    .build();
            String proof = solved();
            String booking = newBooking();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> hold(client(), booking, proof).expectStatus().is2xxSuccessful());
            hold(there, newBooking(), proof)
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.reason")
                    .isEqualTo("PROOF_MISSING");
            hold(there, booking, proof).expectStatus().isOk();
            hold(there, newBooking(), solved()).expectStatus().isCreated();
        }
    }

    private String solved() throws Exception {
        JsonNode challenge = new JsonMapper()
                .readTree(Objects.requireNonNull(client().get()
                        .uri("/api/v1/calendars/proof-pool/challenge")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()));
        long number = Altcha.solveChallenge(
                        challenge.path("challenge").asString(),
                        challenge.path("salt").asString(),
                        Altcha.Algorithm.SHA256,
                        2_000,
                        0)
                .number;
        String said = ((ObjectNode) challenge).put("number", number).toString();
        return Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8));
    }

    private static WebTestClient.ResponseSpec hold(WebTestClient node, String booking, String proof) {
        return node.put()
                .uri("/api/v1/days/proof-pool/{day}/bookings/{booking}", tomorrow(), booking)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Booking-Secret", SECRET)
                .header("Booking-Proof", proof)
                .bodyValue("{\"offer\":\"swim\",\"start\":\"09:00\",\"party\":{\"child\":1}}")
                .exchange();
    }
}
