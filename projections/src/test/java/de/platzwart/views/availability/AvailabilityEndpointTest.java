// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import static de.platzwart.store.Samples.DAY;
import static de.platzwart.store.Samples.MORNING;
import static de.platzwart.store.Samples.booking;
import static de.platzwart.store.Samples.confirmed;
import static de.platzwart.store.Samples.held;
import static de.platzwart.store.Samples.opened;

import de.platzwart.booking.Fact;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.day.DayEvent.DayOpened;
import de.platzwart.booking.day.DayEvent.SlotsClosed;
import de.platzwart.booking.day.DayId;
import de.platzwart.embedded.TemporaryStores;
import de.platzwart.store.Samples;
import de.platzwart.views.ViewsUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.reactive.server.WebTestClient;

class AvailabilityEndpointTest {
    @RegisterExtension
    static final TemporaryStores stores = new TemporaryStores();

    private static final String SWIM = "/api/v1/calendars/swim/availability";
    private ViewsUnderTest views;

    @BeforeEach
    void a_pool_with_one_open_day() throws InterruptedException {
        views = new ViewsUnderTest(stores, Map.of());
        views.happened(Samples.defined("swim"), opened(DAY, 10));
    }

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void a_day_shows_what_is_free() throws InterruptedException {
        views.happened(held(booking(1), 3));

        get(SWIM)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                    {"calendar":"swim","nextRelease":null,"days":[{"date":"2026-06-03","state":"OPEN","slots":[
                      {"start":"09:00","end":"13:00","free":7,"capacity":10,"state":"FREE"},
                      {"start":"13:00","end":"18:00","free":10,"capacity":10,"state":"FREE"}]}]}
                    """)
                .jsonPath("$.asOf")
                .exists();
    }

    @Test
    void a_hold_past_its_time_is_free_again_without_any_fact() throws InterruptedException {
        views.happened(held(booking(1), 10));
        get(SWIM).expectBody().jsonPath("$.days[0].slots[0].state").isEqualTo("FULL");

        views.clock.set(Samples.AT.plusSeconds(600));

        get(SWIM).expectBody().jsonPath("$.days[0].slots[0].free").isEqualTo(10);
    }

    @Test
    void a_slot_is_full_for_a_party_that_does_not_fit() throws InterruptedException {
        views.happened(held(booking(1), 8), held(DAY, booking(2), LocalTime.of(13, 0), 8, Samples.AT));

        get(SWIM + "?offer=swim&places=3")
                .expectBody()
                .jsonPath("$.days[0].slots[0].state")
                .isEqualTo("FULL")
                .jsonPath("$.days[0].slots[0].free")
                .isEqualTo(2)
                .jsonPath("$.days[0].state")
                .isEqualTo("FULL");
    }

    @Test
    void a_closed_slot_says_why_and_a_past_one_that_it_is_past() throws InterruptedException {
        views.happened(new SlotsClosed(DAY, MORNING, LocalTime.of(10, 0), "a \"storm\"", Samples.AT));
        get(SWIM)
                .expectBody()
                .jsonPath("$.days[0].slots[0].state")
                .isEqualTo("CLOSED")
                .jsonPath("$.days[0].slots[0].because")
                .isEqualTo("a \"storm\"");

        views.clock.set(Instant.parse("2026-06-03T16:00:00Z"));

        get(SWIM)
                .expectBody()
                .jsonPath("$.days[0].state")
                .isEqualTo("PAST")
                .jsonPath("$.days[0].slots[1].state")
                .isEqualTo("PAST");
    }

    @Test
    void before_the_release_the_next_release_is_named() throws InterruptedException {
        views.clock.set(Samples.AT.minus(Duration.ofDays(2)));

        get(SWIM)
                .expectBody()
                .jsonPath("$.days[0].state")
                .isEqualTo("NOT_YET_RELEASED")
                .jsonPath("$.nextRelease")
                .isEqualTo(Samples.AT.minus(Duration.ofDays(1)).toString());
    }

    @Test
    void who_has_it_already_gets_a_few_bytes_until_something_changes() throws InterruptedException {
        String etag = etag(get(SWIM).expectBody());

        views.web
                .get()
                .uri(SWIM)
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();
        views.clock.advance(Duration.ofSeconds(2)); // put together again, but nothing changed
        views.web
                .get()
                .uri(SWIM)
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();

        views.happened(confirmed(held(booking(1), 1)));
        views.web
                .get()
                .uri(SWIM)
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void only_the_days_that_were_asked_for_are_shown() throws InterruptedException {
        views.happened(opened(DayId.of("swim/2026-06-20"), 5), opened(DayId.of("swim/2026-06-04"), 5));

        get(SWIM).expectBody().jsonPath("$.days.length()").isEqualTo(2);
        get(SWIM + "?from=2026-06-04&to=2026-06-20")
                .expectBody()
                .jsonPath("$.days[0].date")
                .isEqualTo("2026-06-04")
                .jsonPath("$.days[1].date")
                .isEqualTo("2026-06-20");
    }

    @Test
    void days_beyond_the_horizon_are_not_shown_although_they_were_opened() throws InterruptedException {
        LocalDate last = LocalDate.ofInstant(Samples.AT, Samples.ZONE).plusDays(60);
        views.happened(opened(DayId.of("swim/" + last), 5), opened(DayId.of("swim/" + last.plusDays(1)), 5));

        get(SWIM + "?from=" + last + "&to=" + last.plusDays(9))
                .expectBody()
                .jsonPath("$.days.length()")
                .isEqualTo(1)
                .jsonPath("$.days[0].date")
                .isEqualTo(last.toString());
        get(SWIM + "?from=" + last.plusDays(1))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.days.length()")
                .isEqualTo(0);
    }

    @Test
    void more_slots_than_can_be_put_together_quickly_are_refused() throws InterruptedException {
        DayPlan plan = opened(DAY, 5).plan();
        List<DayPlan.SlotPlan> slots = IntStream.range(0, 287)
                .mapToObj(i -> new DayPlan.SlotPlan(
                        LocalTime.MIN.plusMinutes(5L * i), LocalTime.MIN.plusMinutes(5L * i + 5), 1))
                .toList();
        DayPlan fine = new DayPlan(
                plan.kind(),
                plan.zone(),
                slots,
                plan.shares(),
                plan.offers(),
                plan.holds(),
                plan.closedBecause(),
                plan.waiting());
        views.happened(IntStream.rangeClosed(1, 35)
                .mapToObj(i -> new DayOpened(DayId.of("swim/" + DAY.date().plusDays(i)), fine, Samples.AT))
                .toArray(Fact[]::new));
        String days = "from=" + DAY.date().plusDays(1) + "&to=";

        get(SWIM + "?" + days + DAY.date().plusDays(34)).expectStatus().isOk();
        for (String path : List.of("?", "/stream?")) {
            get(SWIM + path + days + DAY.date().plusDays(35))
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.reason")
                    .isEqualTo("TOO_MANY_SLOTS");
        }
    }

    @Test
    void the_calendars_are_listed_as_their_last_rules_say() throws InterruptedException {
        String etag =
                etag(get("/api/v1/calendars").expectStatus().isOk().expectBody().json("""
                    {"calendars":[{"id":"swim","tenant":"koblenz-sport","venue":"oberwerth","title":"Schwimmen",
                      "kind":"SESSIONS","zone":"Europe/Berlin","offers":[{"id":"swim","title":"Schwimmen","slots":1,
                      "tariffs":[{"id":"adult","title":"Erwachsene","priceCents":450}]}]}]}
                    """));
        views.web
                .get()
                .uri("/api/v1/calendars")
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();

        views.happened(Samples.defined("counters"));

        get("/api/v1/calendars").expectBody().jsonPath("$.calendars[0].id").isEqualTo("counters");
    }

    private WebTestClient.ResponseSpec get(String uri) {
        return views.web.get().uri(uri).exchange();
    }

    private static String etag(WebTestClient.BodyContentSpec body) {
        return Objects.requireNonNull(body.returnResult().getResponseHeaders().getETag());
    }
}
