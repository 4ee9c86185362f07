// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyTest {

    private static final Pattern NOT_TEXT = Pattern.compile(".*\\.(png|ico|woff2|jar|pdf|zip)");

    private final Repository repository = Repository.here();

    @Test
    void java_files_are_short_and_well_named() {
        List<String> findings = new ArrayList<>();
        for (Path file : repository.files(".java")) {
            findings.addAll(JavaTidiness.findings(repository.name(file), repository.text(file)));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void long_files_long_methods_and_empty_names_are_noticed() {
        String tooLong = "class BookingManager {\n void run() {\n" + "int i;\n".repeat(230) + "}\n}\n";
        assertThat(JavaTidiness.findings("src/main/java/A.java", tooLong))
                .containsExactly(
                        "src/main/java/A.java:221: the file has 234 lines, at most 220",
                        "src/main/java/A.java:1: an empty word: BookingManager",
                        "src/main/java/A.java:2: run has 232 lines, at most 45");
        assertThat(JavaTidiness.findings("A.java", "// " + "x".repeat(118)))
                .containsExactly("A.java:1: longer than 120 columns");
    }

    @Test
    void text_files_hold_nothing_that_should_not_be_there() {
        List<String> findings = new ArrayList<>();
        for (Path file : repository.files()) {
            if (NOT_TEXT.matcher(file.toString()).matches()) continue;
            findings.addAll(TextTidiness.findings(repository.name(file), repository.text(file)));
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A.java           | \\t                                     | a tab
        A.java           | // TO_DO later                          | work left for later
        ATest.java       | @Disab_led                              | a test switched off
        ATest.java       | Thread.sle_ep(100);                     | a sleep in place of a condition
        run.md           | cd /ro_ot/platzwart                     | a path of one machine
        package.json     | https://registry.npm_js.org/a.tgz       | the address of a package registry
        notes.md         | -----BEGIN RSA PRIV_ATE KEY-----        | a private key
        notes.md         | gh_p_0123456789012345678901234567890123 | an access token
        application.yaml | '  password: sw0rd_fish'                | a password with a fixed value
        """)
    void what_should_not_be_there_is_noticed(String name, String sample, String what) {
        // the underscore keeps the samples from being found in this very file
        String bad = sample.replaceFirst("_", "").replace("\\t", "\t");
        assertThat(TextTidiness.findings(name, bad)).containsExactly(name + ":1: " + what);
    }

    @Test
    void a_password_that_comes_from_the_surroundings_is_fine() {
        assertThat(TextTidiness.findings("a.yaml", "password: ${PLATZWART_POSTGRES_PASSWORD:}"))
                .isEmpty();
    }

    @Test
    void every_package_says_what_it_is_and_is_null_marked() {
        Set<String> packages = new TreeSet<>();
        Set<String> described = new TreeSet<>();
        for (Path file : repository.files(".java")) {
            String name = repository.name(file);
            // main and test of one module share a package, so one description is enough
            String folder = name.substring(0, name.lastIndexOf('/')).replaceFirst("src/(main|test)/java/", "");
            packages.add(folder);
            if (name.endsWith("/package-info.java") && repository.text(file).contains("@NullMarked")) {
                described.add(folder);
            }
        }
        packages.removeAll(described);
        assertThat(packages).as("packages without a @NullMarked package-info").isEmpty();
    }
}
