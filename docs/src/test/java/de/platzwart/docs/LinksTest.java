// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\\n]*`");

    private final Repository repository = Repository.here();

    @Test
    void every_link_in_the_docs_leads_somewhere() {
        List<String> dead = new ArrayList<>();
        for (Path file : repository.files(".md")) {
            for (String link : deadLinks(file, repository.text(file))) dead.add(repository.name(file) + ": " + link);
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void a_dead_link_is_noticed() {
        Path readme = repository.root().resolve("README.md");
        String text = "# Top\n[a](docs/no-such.md) [b](docs/README.md) [c](#top) [d](#bottom) `[e](code)`";
        assertThat(deadLinks(readme, text)).containsExactly("docs/no-such.md", "#bottom");
    }

    @Test
    void decisions_are_numbered_without_gaps_and_listed() {
        Path folder = repository.root().resolve("docs/adr");
        String index = repository.text(folder.resolve("README.md"));
        List<String> names = repository.files(".md").stream()
                .filter(file -> file.startsWith(folder) && !file.endsWith("README.md"))
                .map(file -> file.getFileName().toString())
                .toList();
        for (int i = 0; i < names.size(); i++) {
            assertThat(names.get(i)).startsWith(String.format(Locale.ROOT, "%04d-", i + 1));
            assertThat(index).contains("(" + names.get(i) + ")");
        }
        assertThat(names).isNotEmpty();
    }

    private List<String> deadLinks(Path file, String text) {
        String prose = CODE.matcher(text).replaceAll("");
        return LINK.matcher(prose)
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.matches("(https?|mailto):.*"))
                .filter(link -> !leadsSomewhere(file, text, link))
                .toList();
    }

    private boolean leadsSomewhere(Path file, String text, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        if (!path.isEmpty() && !(target.startsWith(repository.root()) && Files.exists(target))) return false;
        if (hash < 0 || !target.toString().endsWith(".md")) return true;
        String prose = path.isEmpty() ? text : repository.text(target);
        return HEADING.matcher(prose).results().anyMatch(match -> anchor(match.group(1))
                .equals(link.substring(hash + 1)));
    }

    /** As the usual Markdown viewers make it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }
}
