// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Imprint, privacy and accessibility: texts that the city is answerable for and may replace by its own. */
@Controller
class TextPages {
    private static final List<String> NAMES = List.of("imprint", "privacy", "accessibility");

    private final Map<String, PlainText> texts = new LinkedHashMap<>();

    TextPages(
            Languages languages,
            @Value("${platzwart.city:Koblenz}") String city,
            @Value("${platzwart.texts:}") String folder)
            throws IOException {
        for (String name : NAMES) {
            for (Language language : languages.all()) {
                Resource file = find(name, language.locale(), folder);
                String text = file.getContentAsString(StandardCharsets.UTF_8).replace("{city}", city);
                texts.put(name + " " + language.locale(), PlainText.read(text));
            }
        }
    }

    @GetMapping("/imprint")
    String imprint(Locale locale, Model model) {
        return show("imprint", locale, model);
    }

    @GetMapping("/privacy")
    String privacy(Locale locale, Model model) {
        return show("privacy", locale, model);
    }

    @GetMapping("/accessibility")
    String accessibility(Locale locale, Model model) {
        return show("accessibility", locale, model);
    }

    private String show(String name, Locale locale, Model model) {
        model.addAttribute("text", Objects.requireNonNull(texts.get(name + " " + locale)));
        return "text";
    }

    /** The city's own text comes before ours; a language without a text falls back to a nearer one, then to German. */
    private static Resource find(String name, Locale locale, String folder) {
        List<String> files = List.of(
                name + "_" + locale + ".txt",
                name + "_" + locale.getLanguage() + ".txt",
                name + "_" + Locale.GERMAN + ".txt");
        for (String file : files) {
            Resource own = own(folder, file);
            if (own != null) {
                return own;
            }
            Resource given = new ClassPathResource("texts/" + file);
            if (given.exists()) {
                return given;
            }
        }
        throw new IllegalStateException("no text " + name);
    }

    private static @Nullable Resource own(String folder, String file) {
        Path path = Path.of(folder, file);
        return !folder.isEmpty() && Files.isReadable(path) ? new FileSystemResource(path) : null;
    }
}
