// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.contract;

import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of {@code api.yaml}, which says itself what they are.
 *
 * @param reasons what each reason means, by the status it comes with
 * @param headers what a header means, by name; by a status, or by what is shown
 */
record Contract(
        String title,
        String version,
        String description,
        Map<String, String> tags,
        Map<String, String> security,
        Map<String, Route> routes,
        Map<String, List<String>> reasonsWith,
        Map<String, Map<Integer, String>> reasons,
        Map<String, Map<String, String>> headers,
        Map<String, String> words,
        Map<String, Object> schemas) {

    /**
     * One route.
     *
     * @param parameters what springdoc cannot see, as in {@code query from}
     * @param answers what is shown, and what it is, by status
     */
    record Route(
            String id,
            String summary,
            @Nullable String description,
            @Nullable List<String> parameters,
            Map<Integer, String> answers,
            @Nullable List<String> reasons) {

        List<String> parametersOrNone() {
            return Objects.requireNonNullElse(parameters, List.of());
        }

        List<String> reasonsOrNone() {
            return Objects.requireNonNullElse(reasons, List.of());
        }
    }

    static Contract read() {
        try (InputStream yaml = Objects.requireNonNull(Contract.class.getResourceAsStream("/api.yaml"))) {
            return JsonMapper.shared().convertValue(new Yaml().load(yaml), Contract.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reasons by status, each with its meaning. */
    Map<Integer, List<String>> explained(Iterable<String> named) {
        Map<Integer, List<String>> explained = new TreeMap<>();
        for (String reason : named) {
            Objects.requireNonNull(reasons.get(reason), reason).forEach((status, meaning) -> explained
                    .computeIfAbsent(status, _ -> new java.util.ArrayList<>())
                    .add("`" + reason + "`: " + meaning));
        }
        return explained;
    }

    /** Empty where there are no words. */
    String word(String name) {
        return words.getOrDefault(name, "");
    }

    /** Of a field; its name alone says the same in most places. */
    String word(String schema, Schema<?> field, String name) {
        String known = Objects.requireNonNullElse(field.getDescription(), word(name));
        return words.getOrDefault(schema + "." + name, known);
    }
}
