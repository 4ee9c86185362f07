// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import static de.platzwart.api.Samples.newBooking;
import static de.platzwart.api.Samples.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import de.platzwart.api.SecondNode;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.BookingMovedIn;
import de.platzwart.store.EventLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Several clients change the same bookings at once, on two nodes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovesAtOnceTest extends PlatzwartTest {
    private static final int CAPACITY = 1_000;
    private static final int CLIENTS = 8;
    private static final int CHANGES = 60;
    private static final List<String> STARTS = List.of("09:00", "14:00");

    private SecondNode second;

    @Autowired
    private EventLog log;

    @BeforeAll
    void startSecond() {
        second = new SecondNode(databases());
    }

    @AfterAll
    void endSecond() {
        second.close();
    }

    @Test
    void of_the_same_move_sent_at_once_one_happens_and_all_are_told_where_it_led() throws Exception {
        define("same-move", Samples.pool(CAPACITY));
        for (int round = 0; round < 5; round++) {
            String booking = newBooking();
            List<Client> clients = clients("same-move");
            clients.getFirst().hold(booking, tomorrow());
            List<Told> told = atOnce(
                    clients,
                    client -> List.of(client.move(booking, "\"0\"", tomorrow().plusDays(1), "14:00")));

            assertThat(told).allSatisfy(each -> {
                assertThat(each.status()).isEqualTo(200);
                assertThat(each.date()).isEqualTo(tomorrow().plusDays(1).toString());
                assertThat(each.step()).isEqualTo(2);
            });
            assertThat(history(booking)).hasSize(3).last().isInstanceOf(BookingMovedIn.class);
        }
    }

    @Test
    void a_booking_never_has_two_places_or_none_and_every_answer_is_true() throws Exception {
        define("many-moves", Samples.pool(CAPACITY));
        List<String> bookings =
                IntStream.range(0, 8).mapToObj(_ -> newBooking()).toList();
        List<Client> clients = clients("many-moves");
        bookings.forEach(booking -> clients.getFirst().hold(booking, tomorrow()));

        List<Told> told = atOnce(clients, client -> changes(client, bookings));

        int places = 0;
        for (String booking : bookings) {
            var life = new Life(history(booking));
            told.stream().filter(each -> each.booking().equals(booking)).forEach(life::confirms);
            life.confirmsEachPartThatWasCancelled(told);
            places += life.places();
        }
        System.out.println(told.size() + " answers: " + Told.counted(told));
        assertThat(told).anyMatch(each -> each.change().equals("move") && each.status() == 200);
        shows(clients, places);
    }

    /** In the end both nodes show as taken what the bookings have. */
    private static void shows(List<Client> clients, int places) {
        for (Client client : clients.subList(0, 2)) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(client.taken(tomorrow(), CAPACITY))
                    .isEqualTo(places));
        }
    }

    private static List<Told> changes(Client client, List<String> bookings) {
        Random random = client.random();
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            String booking = bookings.get(random.nextInt(bookings.size()));
            String ifMatch = random.nextBoolean() ? client.lastSeen(booking) : null;
            told.add(change(client, booking, ifMatch, random));
        }
        return told;
    }

    private static Told change(Client client, String booking, @Nullable String ifMatch, Random random) {
        return switch (random.nextInt(120)) {
            case 0, 1, 2 -> client.change("extension", booking, ifMatch, "");
            case 3, 4, 5 -> client.change("confirmation", booking, ifMatch, Samples.CONTACT);
            case 6, 7, 8, 9 -> client.look(booking);
            case 10, 11 -> client.change("cancellation", booking, ifMatch, Client.ONE_CHILD);
            case 12 -> client.change("cancellation", booking, ifMatch, "{}");
            default ->
                client.move(
                        booking,
                        ifMatch,
                        tomorrow().plusDays(random.nextInt(3)),
                        STARTS.get(random.nextInt(STARTS.size())));
        };
    }

    private List<Client> clients(String calendar) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(i -> new Client(calendar, i % 2 == 0 ? port() : second.port(), new Random(4711 + i)))
                .toList();
    }

    private interface Visit {
        List<Told> of(Client client);
    }

    private static List<Told> atOnce(List<Client> clients, Visit visit) throws Exception {
        List<Told> told = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            List<Callable<List<Told>>> visits = new ArrayList<>();
            clients.forEach(client -> visits.add(() -> visit.of(client)));
            for (Future<List<Told>> done : threads.invokeAll(visits)) {
                told.addAll(done.get());
            }
        }
        return told;
    }

    private List<DayEvent.OfBooking> history(String booking) {
        return log.ofBooking(new BookingId(UUID.fromString(booking))).stream()
                .map(stored -> (DayEvent.OfBooking) stored.fact())
                .toList();
    }
}
