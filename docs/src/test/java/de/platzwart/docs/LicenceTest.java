// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everybody who takes a file out of here can see under which licence it stands (REUSE 3). */
class LicenceTest {

    private static final Pattern WRITES_ITS_OWN =
            Pattern.compile(".*\\.(java|xml|ya?ml|sql|properties|factories|sh|html|css|js|http)|\\.ci/[^.]*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final Repository repository = Repository.here();

    @Test
    void every_file_says_its_licence_or_reuse_toml_says_it() {
        List<String> listed = listedPaths(repository.text(repository.root().resolve("REUSE.toml")));
        List<String> unclear = new ArrayList<>();
        for (Path file : repository.files()) {
            String name = repository.name(file);
            if (name.startsWith("LICENSE")) continue;
            boolean clear =
                    WRITES_ITS_OWN.matcher(name).matches() ? hasHeader(repository.text(file)) : isListed(name, listed);
            if (!clear) unclear.add(name);
        }
        assertThat(unclear).as("files without a licence").isEmpty();
    }

    @Test
    void the_licence_named_in_the_files_is_the_one_that_is_here() {
        String licence = repository.text(repository.root().resolve("LICENSES/EUPL-1.2.txt"));
        assertThat(licence).contains("EUROPEAN UNION PUBLIC LICENCE v. 1.2", "Compatible Licences");
        assertThat(repository.text(repository.root().resolve("LICENSE"))).isEqualTo(licence);
    }

    @Test
    void a_file_without_a_header_is_noticed() {
        assertThat(hasHeader("class A {}\n")).isFalse();
        assertThat(hasHeader("\n".repeat(20) + "// SPDX-FileCopyrightText: x\n// SPDX-License-Identifier: EUPL-1.2\n"))
                .isFalse();
        assertThat(isListed("logo.png", listedPaths("path = [\"**.md\", \"a/*.json\"]")))
                .isFalse();
        assertThat(isListed("a/b/c.md", listedPaths("path = [\"**.md\", \"a/*.json\"]")))
                .isTrue();
    }

    private static boolean hasHeader(String text) {
        String top = String.join("\n", text.lines().limit(6).toList());
        return top.contains("SPDX-FileCopyrightText: ") && top.contains("SPDX-License-Identifier: ");
    }

    private static List<String> listedPaths(String reuseToml) {
        String paths = reuseToml.substring(
                reuseToml.indexOf("path = ["), reuseToml.indexOf(']', reuseToml.indexOf("path = [")));
        return QUOTED.matcher(paths).results().map(match -> match.group(1)).toList();
    }

    private static boolean isListed(String name, List<String> globs) {
        return globs.stream()
                .anyMatch(glob ->
                        FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(name)));
    }
}
