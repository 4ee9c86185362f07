// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.contract;

import de.platzwart.api.contract.Contract.Route;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to what springdoc reads from the code what only people know: what things mean, and why something is refused. */
@Component
class ApiDescription implements GlobalOpenApiCustomizer {
    private static final String SECRET = "Booking-Secret";

    private final Contract contract = Contract.read();
    private final Answers answers = new Answers(contract);

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info().title(contract.title()).version(contract.version()).description(contract.description()));
        api.servers(List.of(new Server().url("/")));
        api.tags(contract.tags().entrySet().stream()
                .map(tag -> new Tag().name(tag.getKey()).description(tag.getValue()))
                .toList());
        Components components = Objects.requireNonNull(api.getComponents());
        components.addSecuritySchemes(
                "secret",
                scheme("secret", SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name(SECRET));
        components.addSecuritySchemes(
                "staff", scheme("staff", SecurityScheme.Type.HTTP).scheme("basic"));
        contract.schemas()
                .forEach((name, schema) ->
                        components.addSchemas(name, Json31.mapper().convertValue(schema, Schema.class)));
        components.getSchemas().forEach(this::name);
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> describe(path, method + " " + path, operation)));
    }

    private SecurityScheme scheme(String name, SecurityScheme.Type type) {
        return new SecurityScheme().type(type).description(contract.security().get(name));
    }

    private void name(String schema, Schema<?> content) {
        Map<String, Schema<?>> fields = fieldsOf(content);
        fields.forEach((name, field) -> field.setDescription(contract.word(schema, field, name)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // swagger's own models are raw
    private static Map<String, Schema<?>> fieldsOf(Schema<?> content) {
        return (Map) Objects.requireNonNullElse(content.getProperties(), Map.of());
    }

    private void describe(String path, String key, Operation operation) {
        Route route = contract.routes().get(key);
        if (route == null) {
            return; // ApiDescriptionTest names it
        }
        boolean staff = path.startsWith("/api/v1/staff/");
        List<Parameter> parameters = parameters(operation, route);
        Set<String> reasons = new LinkedHashSet<>();
        parameters.forEach(parameter -> reasons.addAll(with(parameter.getName())));
        reasons.addAll(operation.getRequestBody() == null ? List.of() : with("body"));
        reasons.addAll(staff ? with("staff") : List.of());
        reasons.addAll(route.reasonsOrNone());
        reasons.addAll(with("always"));
        boolean opened = !staff && parameters.removeIf(parameter -> SECRET.equals(parameter.getName()));
        operation
                .operationId(route.id())
                .summary(route.summary())
                .description(route.description())
                .tags(List.of(staff ? "Staff" : "Citizens"))
                .parameters(parameters)
                .responses(answers.of(route, reasons));
        if (staff || opened) {
            operation.security(List.of(new SecurityRequirement().addList(staff ? "staff" : "secret")));
        }
    }

    private List<Parameter> parameters(Operation operation, Route route) {
        List<Parameter> parameters = new ArrayList<>(Objects.requireNonNullElse(operation.getParameters(), List.of()));
        for (String seenNowhere : route.parametersOrNone()) {
            String[] placeAndName = seenNowhere.split(" ", 2);
            parameters.add(new Parameter()
                    .in(placeAndName[0])
                    .name(placeAndName[1])
                    .schema(new Schema<>().types(Set.of("string"))));
        }
        parameters.forEach(parameter -> parameter.setDescription(contract.word(parameter.getName())));
        return parameters;
    }

    private List<String> with(String what) {
        return contract.reasonsWith().getOrDefault(what, List.of());
    }
}
