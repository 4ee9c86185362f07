// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayId;
import de.platzwart.embedded.TemporaryStores;
import de.platzwart.views.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Several nodes at one outbox, each an Outbox of its own on the same database. */
class OutboxTest {
    @RegisterExtension
    static final TemporaryStores STORES = new TemporaryStores();

    private static final DayId DAY = DayId.of("pool/2026-06-03");
    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T08:00:00Z"));
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Outbox one;
    private final Outbox two;

    OutboxTest() throws SQLException {
        STORES.renew();
        Flyway.configure().dataSource(STORES.dataSource()).load().migrate();
        DataSource database = STORES.dataSource();
        jdbc = new JdbcTemplate(database);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        one = new Outbox(jdbc, clock, true);
        two = new Outbox(jdbc, clock, true);
    }

    @Test
    void what_one_node_has_taken_the_other_does_not_get() {
        one.put(List.of(confirmed(), confirmed()));

        Letter first = one.take(1).getFirst();
        List<Letter> rest = two.take(10);

        assertThat(rest).hasSize(1).doesNotContain(first);
        assertThat(one.take(10)).isEmpty();
    }

    @Test
    void ten_carriers_at_once_take_every_letter_once() {
        one.put(IntStream.range(0, 200).mapToObj(_ -> confirmed()).toList());
        Set<Long> taken = new ConcurrentSkipListSet<>();
        var twice = new ConcurrentSkipListSet<Long>();

        try (var carriers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                Outbox node = i % 2 == 0 ? one : two;
                carriers.execute(() -> {
                    for (var letters = node.take(7); !letters.isEmpty(); letters = node.take(7)) {
                        letters.stream()
                                .map(Letter::id)
                                .filter(id -> !taken.add(id))
                                .forEach(twice::add);
                    }
                });
            }
        }

        assertThat(taken).hasSize(200);
        assertThat(twice).isEmpty();
    }

    @Test
    void a_letter_whose_carrier_died_comes_back_and_the_dead_has_no_more_say() {
        one.put(List.of(confirmed()));
        Letter lost = one.take(1).getFirst();
        clock.advance(Outbox.TAKEN_FOR);

        Letter back = two.take(1).getFirst();
        one.tryLater(lost, "late", clock.instant());

        assertThat(back.id()).isEqualTo(lost.id());
        assertThat(back.tries()).isEqualTo(2);
        assertThat(one.take(1)).isEmpty();
        two.end(back, Outcome.SENT);
        clock.advance(Outbox.TAKEN_FOR);
        assertThat(one.take(1)).isEmpty();
    }

    @Test
    void a_letter_that_failed_is_due_again_when_it_was_said() {
        one.put(List.of(confirmed()));
        one.tryLater(one.take(1).getFirst(), "ConnectException", clock.instant().plusSeconds(60));

        clock.advance(Duration.ofSeconds(59));
        assertThat(one.take(1)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(one.take(1)).extracting(Letter::tries).containsExactly(2);
    }

    @Test
    void a_dead_letter_is_listed_and_sent_again_only_once() {
        DeadLetters dead = new DeadLetters(jdbc, clock);
        one.put(List.of(confirmed()));
        Letter letter = one.take(1).getFirst();
        one.giveUp(letter, "SMTPAddressFailedException 550");

        assertThat(dead.newest()).singleElement().satisfies(found -> {
            assertThat(found.booking()).isEqualTo(letter.owed().booking());
            assertThat(found.problem()).isEqualTo("SMTPAddressFailedException 550");
        });
        clock.advance(Outbox.TAKEN_FOR);
        assertThat(one.take(1)).isEmpty();

        assertThat(dead.sendAgain(letter.id())).isTrue();
        assertThat(dead.sendAgain(letter.id())).isFalse();
        assertThat(one.take(1)).extracting(Letter::tries).containsExactly(1);
        assertThat(dead.newest()).isEmpty();
    }

    @Test
    void a_postponed_letter_waits_and_that_was_no_try() {
        one.put(List.of(confirmed()));
        one.postpone(one.take(1).getFirst(), clock.instant().plus(Duration.ofDays(3)));

        clock.advance(Duration.ofDays(2));
        assertThat(one.take(1)).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(one.take(1)).extracting(Letter::tries).containsExactly(1);
    }

    @Test
    void a_confirmation_is_sent_three_times_an_hour_at_most_however_many_ask_at_once() {
        BookingId booking = booking();
        one.put(List.of(new Owed(LetterKind.CONFIRMED, booking, DAY, 1)));
        var again = new SecondLetters(jdbc, transactions, one, clock);
        var answers = new java.util.concurrent.ConcurrentLinkedQueue<Boolean>();

        try (var citizens = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .forEach(_ ->
                            citizens.execute(() -> answers.add(again.send(LetterKind.CONFIRMED, booking, DAY, 1))));
        }

        assertThat(answers).hasSize(8);
        assertThat(answers.stream().filter(answer -> answer)).isNotEmpty().hasSizeLessThan(SecondLetters.AN_HOUR);
        again.send(LetterKind.CONFIRMED, booking, DAY, 1);
        assertThat(again.send(LetterKind.CONFIRMED, booking, DAY, 1)).isFalse();
        assertThat(again.send(LetterKind.CONFIRMED, booking(), DAY, 1)).isTrue();
        clock.advance(Duration.ofHours(1));
        assertThat(again.send(LetterKind.CONFIRMED, booking, DAY, 1)).isTrue();
    }

    @Test
    void nobody_waits_with_a_connection_for_another_who_asks_for_the_same() {
        BookingId booking = booking();
        var again = new SecondLetters(jdbc, transactions, one, clock);
        transactions.executeWithoutResult(_ -> {
            jdbc.query("select pg_advisory_xact_lock(7702, hashtext(?))", _ -> {}, booking.toString());
            assertThat(CompletableFuture.supplyAsync(() -> again.send(LetterKind.CONFIRMED, booking, DAY, 1))
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join())
                    .isFalse();
        });
        assertThat(again.send(LetterKind.CONFIRMED, booking, DAY, 1)).isTrue();
    }

    @Test
    void without_a_way_to_send_nothing_is_owed() {
        assertThat(new Outbox(jdbc, clock, false).owedBy(List.of(OwedTest.confirmed())))
                .isEmpty();
        assertThat(one.owedBy(List.of(OwedTest.confirmed()))).isNotEmpty();
    }

    @Test
    void what_waits_and_what_died_can_be_watched() {
        var registry = new SimpleMeterRegistry();
        var watch = new OutboxWatch(jdbc, clock, registry);
        one.put(List.of(confirmed(), confirmed(), confirmed()));
        one.giveUp(one.take(1).getFirst(), "x");
        one.postpone(one.take(1).getFirst(), clock.instant().plus(Duration.ofDays(1)));
        clock.advance(Duration.ofMinutes(2));

        watch.look();

        assertThat(registry.get("platzwart.letters.waiting").gauge().value()).isEqualTo(1);
        assertThat(registry.get("platzwart.letters.oldest").gauge().value()).isEqualTo(120);
        assertThat(registry.get("platzwart.letters.dead").gauge().value()).isEqualTo(1);
    }

    @Test
    void what_ended_long_ago_is_forgotten() {
        one.put(List.of(confirmed(), confirmed(), confirmed()));
        one.end(one.take(1).getFirst(), Outcome.SENT);
        one.giveUp(one.take(1).getFirst(), "x");
        clock.advance(Duration.ofDays(31));

        assertThat(one.forget(Duration.ofDays(30), Duration.ofDays(365))).isEqualTo(1);
        assertThat(one.take(10)).hasSize(1);
        assertThat(new DeadLetters(jdbc, clock).newest()).hasSize(1);
        clock.advance(Duration.ofDays(335));
        assertThat(one.forget(Duration.ofDays(30), Duration.ofDays(365))).isEqualTo(1);
    }

    @Test
    void nothing_in_the_table_is_about_a_person() {
        assertThat(new TreeSet<>(jdbc.queryForList(
                        "select column_name from information_schema.columns where table_name = 'letter'",
                        String.class)))
                .containsExactlyInAnyOrder(
                        "id",
                        "kind",
                        "booking",
                        "day",
                        "step",
                        "owed_at",
                        "due_at",
                        "tries",
                        "problem",
                        "outcome",
                        "ended_at");
    }

    private static Owed confirmed() {
        return new Owed(LetterKind.CONFIRMED, booking(), DAY, 1);
    }

    private static BookingId booking() {
        return new BookingId(UUID.randomUUID());
    }
}
