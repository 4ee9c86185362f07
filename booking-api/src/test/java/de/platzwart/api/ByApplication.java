// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * Classes that share a running application come one after the other: else it would pause and go on for each, because
 * only one of the applications that share the databases may run at a time.
 */
public final class ByApplication implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext classes) {
        classes.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor, String>comparing(test -> application(test.getTestClass()))
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    /** What it and its bases bring along. */
    private static String application(Class<?> test) {
        return Stream.<Class<?>>iterate(test, type -> type != Object.class, Class::getSuperclass)
                .flatMap(ByApplication::settings)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> settings(Class<?> type) {
        Stream<String> fixed = Arrays.stream(type.getDeclaredAnnotationsByType(TestPropertySource.class))
                .map(source -> String.join(" ", source.properties()));
        Stream<String> reckoned = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(DynamicPropertySource.class))
                .map(_ -> type.getName());
        Stream<String> imported = Arrays.stream(type.getDeclaredAnnotationsByType(Import.class))
                .flatMap(parts -> Arrays.stream(parts.value()))
                .map(Class::getName);
        return Stream.of(fixed, reckoned, imported).flatMap(each -> each);
    }
}
