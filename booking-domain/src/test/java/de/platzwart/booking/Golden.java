// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files that say how facts and replies are written. What is stored stays stored: a file may be added, and changed only
 * together with code that still reads the old form. New ones are written with {@code -Dplatzwart.golden=write}.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Golden() {}

    /** Each is written as its file says, and read again as what it was. */
    public static void check(Object sample) {
        Path file = FOLDER.resolve(name(sample.getClass()) + ".json");
        String json = JSON.writeValueAsString(sample).replace("\r\n", "\n") + "\n";
        try {
            if ("write".equals(System.getProperty("platzwart.golden")) && !Files.exists(file)) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, json);
            }
            String golden = Files.readString(file).replace("\r\n", "\n");
            assertThat(json).as(file.toString()).isEqualTo(golden);
            assertThat((Object) JSON.readValue(golden, sample.getClass())).isEqualTo(sample);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Class<?> kind) {
        Class<?> family = kind.getEnclosingClass();
        return family == null ? kind.getSimpleName() : family.getSimpleName() + "." + kind.getSimpleName();
    }

    /** There is a sample of each kind in the family, so that none is forgotten. */
    public static void complete(Class<?> family, List<?> samples) {
        assertThat(samples.stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(kinds(family).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Golden::kinds) : Stream.of(type);
    }
}
