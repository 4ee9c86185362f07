// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.contract;

import de.platzwart.api.contract.Contract.Route;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a route can answer, in the words of the contract. */
record Answers(Contract contract) {
    /** As in {@code text/event-stream AvailabilityDay | one event for each day}; the type is mostly JSON. */
    private static final Pattern ANSWER =
            Pattern.compile("(?:(?<type>\\S+/\\S+) )?(?:(?<schema>[\\w\\[\\]]+) )?\\| (?<text>.*)");

    ApiResponses of(Route route, Iterable<String> reasons) {
        ApiResponses all = new ApiResponses();
        route.answers().forEach((status, line) -> all.addApiResponse(String.valueOf(status), shown(status, line)));
        contract.explained(reasons)
                .forEach((status, each) -> all.addApiResponse(
                        String.valueOf(status),
                        answer(status, "application/problem+json", "Problem").description(String.join("\n\n", each))));
        return all;
    }

    private ApiResponse shown(int status, String line) {
        Matcher answer = ANSWER.matcher(line);
        if (!answer.matches()) {
            throw new IllegalStateException("api.yaml: no answer: " + line);
        }
        String schema = answer.group("schema");
        String type = answer.group("type") == null ? "application/json" : answer.group("type");
        return (schema == null ? new ApiResponse() : answer(status, type, schema)).description(answer.group("text"));
    }

    private ApiResponse answer(int status, String type, String schema) {
        ApiResponse answer =
                new ApiResponse().content(new Content().addMediaType(type, new MediaType().schema(reference(schema))));
        for (String key : new String[] {String.valueOf(status), schema}) {
            contract.headers()
                    .getOrDefault(key, Map.of())
                    .forEach((name, meaning) -> answer.addHeaderObject(
                            name, new Header().description(meaning).schema(text())));
        }
        return answer;
    }

    private static Schema<?> reference(String schema) {
        if (!schema.startsWith("[")) {
            return new Schema<>().$ref("#/components/schemas/" + schema);
        }
        Schema<?> list = new Schema<>();
        list.setTypes(Set.of("array"));
        list.setItems(reference(schema.substring(1, schema.length() - 1)));
        return list;
    }

    private static Schema<?> text() {
        return new Schema<>().types(Set.of("string"));
    }
}
