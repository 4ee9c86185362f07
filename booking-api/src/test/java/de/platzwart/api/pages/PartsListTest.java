// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages are made of is told with the application, for those who have to know of every part. */
class PartsListTest extends PlatzwartTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void every_part_from_npm_is_named_with_its_version_licence_and_hash() throws Exception {
        JsonNode list = list();
        assertThat(list.path("bomFormat").asString()).isEqualTo("CycloneDX");
        JsonNode wanted =
                JSON.readTree(Files.readString(Path.of("package.json"))).path("dependencies");
        assertThat(wanted.propertyNames()).contains("htmx.org", "altcha", "@kern-ux/native", "@fontsource/fira-sans");
        List<String> expected = new ArrayList<>();
        wanted.forEachEntry(
                (name, version) -> expected.add("pkg:npm/" + name.replace("@", "%40") + "@" + version.asString()));
        List<String> listed = new ArrayList<>();
        for (JsonNode part : list.path("components")) {
            listed.add(part.path("purl").asString());
            assertThat(part.at("/licenses/0/license/id").asString())
                    .as(part.toString())
                    .isIn("0BSD", "MIT", "OFL-1.1", "EUPL-1.2");
            assertThat(part.at("/hashes/0/content").asString())
                    .as(part.toString())
                    .matches("[0-9a-f]{128}");
        }
        assertThat(listed).containsAll(expected).doesNotHaveDuplicates();
        assertThat(list.at("/dependencies/0/dependsOn").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private JsonNode list() {
        return JSON.readTree(Objects.requireNonNull(admin().get()
                .uri("/actuator/sbom/pages")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody()));
    }
}
