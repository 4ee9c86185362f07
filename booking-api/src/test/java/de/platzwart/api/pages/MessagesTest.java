// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every language says everything, and every page finds its words. */
class MessagesTest {
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)");
    private static final Pattern LONELY_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private final Set<String> german = keys("pages_de.properties");

    @Test
    void every_language_has_the_same_keys() throws IOException {
        for (Resource file : files("messages/pages_*.properties")) {
            String name = String.valueOf(file.getFilename());
            // a simpler form of a language may leave out what is simple already
            if (name.contains("__")) {
                assertThat(german).as(name).containsAll(keys(name));
                assertThat(keys(name)).as(name).contains("language.name");
            } else {
                assertThat(keys(name)).as(name).isEqualTo(german);
            }
        }
    }

    @Test
    void every_key_on_a_page_exists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Resource page : files("templates/**/*.html")) {
            KEY.matcher(page.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !german.contains(key))
                    .forEach(key -> missing.add(page.getFilename() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_error_has_its_words() {
        for (int status : ErrorPages.WORDED) {
            assertThat(german).contains("error." + status + ".title", "error." + status + ".text");
        }
    }

    /** With something to fill in, an apostrophe quotes what follows, unless it is doubled. */
    @Test
    void apostrophes_are_doubled_where_something_is_filled_in() throws IOException {
        for (Resource file : files("messages/pages_*.properties")) {
            load(file).forEach((key, words) -> {
                if (words.toString().contains("{0")) {
                    assertThat(LONELY_APOSTROPHE.matcher(words.toString()).find())
                            .as(file.getFilename() + ": " + key)
                            .isFalse();
                }
            });
        }
    }

    /** Otherwise browsers guess how pages looked thirty years ago. */
    @Test
    void every_page_says_that_it_is_html_of_today() throws IOException {
        for (Resource page : files("templates/**/*.html")) {
            assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                    .as(page.getFilename())
                    .startsWith("<!DOCTYPE html>");
        }
    }

    private static Set<String> keys(String name) {
        try {
            return new TreeSet<>(load(files("messages/" + name)[0]).stringPropertyNames());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties load(Resource file) throws IOException {
        Properties words = new Properties();
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    private static Resource[] files(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
    }
}
