// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** Who may know whom on both sides of the door. */
class ApiShapeTest {

    private static final Set<String> WAITING = Set.of(
            "reactor.core.publisher.Mono.block",
            "reactor.core.publisher.Mono.blockOptional",
            "reactor.core.publisher.Flux.blockFirst",
            "reactor.core.publisher.Flux.blockLast",
            "reactor.core.publisher.Flux.toIterable",
            "reactor.core.publisher.Flux.toStream",
            "java.util.concurrent.CompletableFuture.get",
            "java.util.concurrent.CompletableFuture.join",
            "java.util.concurrent.Future.get",
            "java.util.concurrent.CountDownLatch.await",
            "java.lang.Thread.sleep",
            "java.lang.Thread.join");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // the tests of projections come as a jar
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages("de.platzwart");

    private static final ArchRule ONLY_COMMANDS_KNOW_AXON = noClasses()
            .that()
            .resideOutsideOfPackage("de.platzwart.api.commands..")
            .and(DescribedPredicate.not(partOfAnAggregate()))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    private static final ArchRule ENDPOINTS_NEVER_WAIT =
            noClasses().that(partOfAnEndpoint()).should().callMethodWhere(waits());

    @Test
    void only_the_command_path_and_the_aggregates_know_axon() {
        ONLY_COMMANDS_KNOW_AXON.check(OURS);
    }

    @Test
    void endpoints_never_wait() {
        ENDPOINTS_NEVER_WAIT.check(OURS);
    }

    @Test
    void the_answers_do_not_know_the_door() {
        noClasses()
                .that()
                .resideInAnyPackage("de.platzwart.views..", "de.platzwart.store..", "de.platzwart.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.platzwart.api..")
                .check(OURS);
    }

    @Test
    void the_event_store_does_not_know_its_readers() {
        noClasses()
                .that()
                .resideInAPackage("de.platzwart.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.platzwart.views..", "de.platzwart.embedded..")
                .check(OURS);
    }

    @Test
    void the_driver_of_the_views_stays_out_of_the_door() {
        noClasses()
                .that()
                .resideInAPackage("de.platzwart.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.mongodb..")
                .check(OURS);
    }

    /** A rule about a package that does not exist would hold for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "de.platzwart.api",
                "de.platzwart.api.commands",
                "de.platzwart.booking.day",
                "de.platzwart.embedded",
                "de.platzwart.store",
                "de.platzwart.views"
            })
    void every_package_named_in_these_rules_exists(String name) {
        assertThat(OURS.stream().map(JavaClass::getPackageName)).anyMatch(found -> found.startsWith(name));
        assertThat(OURS.stream().filter(type -> partOfAnEndpoint().test(type))).isNotEmpty();
    }

    @Test
    void an_endpoint_that_waits_is_noticed() {
        JavaClasses bad = new ClassFileImporter().importClasses(ImpatientEndpoint.class);
        assertThat(ENDPOINTS_NEVER_WAIT.evaluate(bad).getFailureReport().getDetails())
                .hasSize(1);
    }

    @Test
    void axon_outside_the_command_path_is_noticed() {
        JavaClasses bad = new ClassFileImporter().importClasses(KnowsAxon.class);
        assertThat(ONLY_COMMANDS_KNOW_AXON.evaluate(bad).hasViolation()).isTrue();
    }

    /** What no endpoint may do. */
    private static final class ImpatientEndpoint {
        @SuppressWarnings("unused")
        List<String> now(Mono<List<String>> later) {
            return java.util.Objects.requireNonNull(later.block());
        }
    }

    /** What only the command path may know. */
    private record KnowsAxon(org.axonframework.commandhandling.CommandMessage<?> message) {}

    private static DescribedPredicate<JavaClass> partOfAnAggregate() {
        return describe(
                "are part of an aggregate",
                type -> outermost(type).getSimpleName().endsWith("Aggregate"));
    }

    private static DescribedPredicate<JavaClass> partOfAnEndpoint() {
        return describe("are part of an endpoint", type -> type.getName().matches(".*Endpoint(\\$.*)?"));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent())
            outer = outer.getEnclosingClass().get();
        return outer;
    }

    private static DescribedPredicate<JavaCall<?>> waits() {
        return describe("wait", call -> WAITING.contains(call.getTargetOwner().getName() + "." + call.getName()));
    }
}
