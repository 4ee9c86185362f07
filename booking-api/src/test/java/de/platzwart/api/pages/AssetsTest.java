// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.PlatzwartTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How styles and scripts come to a browser, seen by a client that neither unpacks nor tidies up. */
class AssetsTest extends PlatzwartTest {
    @Autowired
    private Assets assets;

    @Test
    void they_are_kept_for_ever_and_come_packed() throws Exception {
        var css = get(assets.folder() + "/kern/kern.min.css");
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age=31536000", "immutable")
                .doesNotContain("no-store");
        assertThat(css.headers().firstValue("Content-Encoding")).hasValue("br");
        assertThat(css.body().length).isLessThan(40_000);
        var own = get(assets.folder() + "/platzwart.css");
        assertThat(own.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void the_licences_of_others_come_along() throws Exception {
        for (String licence : new String[] {"/kern/LICENSE.md", "/htmx/LICENSE", "/fonts/LICENSE"}) {
            assertThat(get(assets.folder() + licence).statusCode()).as(licence).isEqualTo(200);
        }
    }

    @Test
    void a_strange_path_does_not_become_a_link_to_another_host() throws Exception {
        String page = new String(get("//elsewhere.example/book").body(), StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("href=\"//");
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                    .header("Accept", "text/html, text/css, */*")
                    .header("Accept-Encoding", "gzip, deflate, br")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
