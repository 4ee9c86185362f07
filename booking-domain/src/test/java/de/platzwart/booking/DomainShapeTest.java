// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import de.platzwart.booking.calendar.CalendarCommand;
import de.platzwart.booking.calendar.CalendarEvent;
import de.platzwart.booking.calendar.CalendarReply;
import de.platzwart.booking.day.DayCommand;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.waiting.WaitingCommand;
import de.platzwart.booking.waiting.WaitingEvent;
import de.platzwart.booking.waiting.WaitingReply;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules may know: nothing of HTTP, databases, frameworks or the wall clock. */
class DomainShapeTest {

    private static final String DOMAIN = "de.platzwart.booking";
    private static final String[] ALLOWED = {
        "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..", "org.pcollections..", DOMAIN + ".."
    };

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(DOMAIN);

    private static final ArchRule KNOWS_LITTLE = classes()
            .that(DescribedPredicate.not(partOfAnAggregate()))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(ALLOWED));

    private static final ArchRule HAS_NO_CLOCK_AND_NO_DICE =
            noClasses().should().callMethodWhere(asksTheSurroundings());

    @Test
    void the_rules_depend_on_the_jdk_and_a_few_annotations() {
        KNOWS_LITTLE.check(RULES);
    }

    @Test
    void only_an_aggregate_also_knows_axon() {
        String[] withAxon = Stream.concat(Stream.of(ALLOWED), Stream.of("org.axonframework.."))
                .toArray(String[]::new);
        classes()
                .that(partOfAnAggregate())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(withAxon))
                .allowEmptyShould(true)
                .check(RULES);
    }

    @Test
    void time_and_chance_come_in_with_the_command() {
        HAS_NO_CLOCK_AND_NO_DICE.check(RULES);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                DayCommand.class,
                DayEvent.class,
                DayReply.class,
                CalendarCommand.class,
                CalendarEvent.class,
                CalendarReply.class,
                WaitingCommand.class,
                WaitingEvent.class,
                WaitingReply.class
            })
    void what_is_asked_told_and_answered_is_a_sealed_family_of_records(Class<?> family) {
        assertThat(family.isSealed()).isTrue();
        assertThat(members(family)).isNotEmpty().allMatch(Class::isRecord);
    }

    @Test
    void what_was_told_is_a_fact() {
        for (Class<?> family : List.of(DayEvent.class, CalendarEvent.class, WaitingEvent.class)) {
            assertThat(members(family)).allMatch(Fact.class::isAssignableFrom);
        }
    }

    /** A rule about a package that does not exist would hold for ever. */
    @Test
    void every_package_named_in_these_rules_exists() {
        Set<String> needed = Set.of("org.jspecify", "com.fasterxml.jackson.annotation", "org.pcollections", DOMAIN);
        JavaClasses everything = new ClassFileImporter().importPackages(needed);
        for (String name : needed) {
            assertThat(everything.stream().map(JavaClass::getPackageName)).anyMatch(found -> found.startsWith(name));
        }
        assertThat(EventMessage.class.getPackageName()).startsWith("org.axonframework");
    }

    @Test
    void a_rule_that_knows_too_much_is_noticed() {
        JavaClasses bad = new ClassFileImporter().importClasses(KnowsTooMuch.class);
        assertThat(KNOWS_LITTLE.evaluate(bad).hasViolation()).isTrue();
        assertThat(HAS_NO_CLOCK_AND_NO_DICE.evaluate(bad).hasViolation()).isTrue();
    }

    /** What no rule may look like. */
    private record KnowsTooMuch(@Nullable EventMessage<?> message) {
        @SuppressWarnings("unused")
        Instant whenever() {
            return Instant.now();
        }
    }

    private static Stream<Class<?>> members(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DomainShapeTest::members)
                : Stream.of(type);
    }

    private static DescribedPredicate<JavaClass> partOfAnAggregate() {
        return describe(
                "are part of an aggregate",
                type -> simpleNameEndingWith("Aggregate").test(type)
                        || type.getEnclosingClass()
                                .map(simpleNameEndingWith("Aggregate")::test)
                                .orElse(false));
    }

    private static DescribedPredicate<JavaCall<?>> asksTheSurroundings() {
        return describe("ask for the time or for chance", call -> {
            AccessTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            String name = target.getName();
            return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
                    || (owner.equals("java.lang.System")
                            && Set.of("currentTimeMillis", "nanoTime").contains(name))
                    || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                    || (owner.equals("java.lang.Math") && name.equals("random"));
        });
    }
}
