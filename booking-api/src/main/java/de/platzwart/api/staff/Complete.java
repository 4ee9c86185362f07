// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import de.platzwart.web.Problem;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Finds what is missing in a body. JSON may leave out what Java takes for granted, and what is stored with a gap fails
 * much later, when somebody books.
 */
final class Complete {
    private Complete() {}

    static void check(Record body) {
        check(body, "");
    }

    private static void check(@Nullable Object value, String path) {
        switch (value) {
            case null ->
                throw Problem.because(
                        HttpStatus.UNPROCESSABLE_CONTENT, "REQUEST_INVALID", "'" + path + "' is missing.");
            case Record some -> components(some, path.isEmpty() ? "" : path + ".");
            case Collection<?> some -> some.forEach(each -> check(each, path));
            case Map<?, ?> some -> some.values().forEach(each -> check(each, path));
            default -> {}
        }
    }

    private static void components(Record some, String path) {
        for (RecordComponent component : some.getClass().getRecordComponents()) {
            Object value = valueOf(some, component);
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (value != null || !optional) {
                check(value, path + component.getName());
            }
        }
    }

    private static @Nullable Object valueOf(Record some, RecordComponent component) {
        try {
            return component.getAccessor().invoke(some);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " of " + some.getClass() + " is not public", e);
        }
    }
}
