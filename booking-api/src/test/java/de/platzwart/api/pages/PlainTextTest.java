// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.pages.PlainText.Block;
import de.platzwart.api.pages.PlainText.Kind;
import de.platzwart.api.pages.PlainText.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.ui.ConcurrentModel;

/** What becomes of a text that somebody wrote with any editor. */
class PlainTextTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void title_headings_lists_and_paragraphs() {
        PlainText text = PlainText.read("Imprint\r\n\r\n= Who\n\nThe city\nStreet 1\n \n- one\n- two\n");
        assertThat(text.title()).isEqualTo("Imprint");
        assertThat(text.blocks()).extracting(Block::kind).containsExactly(Kind.HEADING, Kind.PARAGRAPH, Kind.LIST);
        assertThat(text.blocks().get(1).lines()).hasSize(2);
        assertThat(text.blocks().get(2).lines().get(1)).containsExactly(new Piece("two", null));
    }

    @Test
    void addresses_become_links_and_the_full_stop_stays_outside() {
        PlainText text = PlainText.read("T\n\nWrite to a.b@example.org or see https://example.org/x.");
        assertThat(text.blocks().getFirst().lines().getFirst())
                .containsExactly(
                        new Piece("Write to ", null),
                        new Piece("a.b@example.org", "mailto:a.b@example.org"),
                        new Piece(" or see ", null),
                        new Piece("https://example.org/x", "https://example.org/x"),
                        new Piece(".", null));
    }

    @Test
    void a_city_brings_its_own_text() throws IOException {
        Files.writeString(folder.resolve("imprint_de.txt"), "Wir sind {city}\n");
        var messages = new LanguageConfiguration().messageSource();
        TextPages pages = new TextPages(new Languages(messages), "Musterstadt", folder.toString());
        var model = new ConcurrentModel();
        pages.imprint(Locale.GERMAN, model);
        assertThat(model.getAttribute("text")).isEqualTo(new PlainText("Wir sind Musterstadt", List.of()));
        pages.imprint(Locale.ENGLISH, model);
        assertThat(model.getAttribute("text")).asString().contains("City of Musterstadt");
    }
}
