// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.platzwart.api.tickets.TicketCode.Genuine;
import de.platzwart.api.vault.Seal;
import de.platzwart.booking.day.BookingId;
import de.platzwart.embedded.TemporaryStores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

class TicketKeysTest {
    private static final int NODES = 8;

    @RegisterExtension
    static final TemporaryStores STORES = new TemporaryStores();

    private final JdbcTemplate jdbc = new JdbcTemplate(STORES.dataSource());
    private Instant now = Instant.parse("2026-06-03T07:00:00Z");

    @BeforeEach
    void empty() {
        Flyway.configure().dataSource(STORES.dataSource()).load().migrate();
        jdbc.update("delete from ticket_key");
        jdbc.update("delete from ticket_number");
    }

    @Test
    void nodes_that_need_the_first_key_at_the_same_moment_share_it() throws Exception {
        List<TicketKeys> nodes =
                IntStream.range(0, NODES).mapToObj(_ -> node(0)).toList();

        List<TicketKey> signing = together(i -> nodes.get(i).signing());

        assertThat(signing)
                .extracting(TicketKey::publicKey)
                .containsOnly(signing.getFirst().publicKey());
        assertThat(jdbc.queryForObject("select count(*) from ticket_key", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void nodes_that_need_numbers_at_the_same_moment_get_one_for_each_name() throws Exception {
        List<Integer> numbers = together(i -> new TicketNumbers(jdbc).of(TicketNumbers.Kind.VENUE, "pool-" + i % 2));

        assertThat(numbers).containsOnly(1, 2);
        assertThat(new TicketNumbers(jdbc).all(TicketNumbers.Kind.VENUE)).containsOnlyKeys(1, 2);
    }

    @Test
    void a_new_key_is_known_before_it_signs_and_what_the_old_one_signed_stays_good() {
        TicketKeys keys = node(0);
        String code = sign(keys);
        int first = keys.signing().id();

        now = now.plus(TicketKeys.SIGNS_FOR);
        assertThat(keys.publicKeys()).hasSize(2);
        assertThat(keys.signing().id()).isEqualTo(first);

        now = now.plus(TicketKeys.KNOWN_BEFORE).plusSeconds(1);
        assertThat(keys.signing().id()).isEqualTo(first + 1);
        assertThat(keys.publicKeys()).hasSize(2);
        assertThat(TicketCode.check(code, keys.publicKeys())).isInstanceOf(Genuine.class);
    }

    @Test
    void with_another_key_of_the_vault_a_new_one_signs_and_what_was_signed_stays_good() {
        String code = sign(node(0));

        TicketKeys other = node(1);

        assertThat(other.signing().id()).isEqualTo(2);
        assertThat(TicketCode.check(code, other.publicKeys())).isInstanceOf(Genuine.class);
    }

    @Test
    void a_key_that_is_copied_to_another_row_does_not_open() {
        node(0).signing();
        jdbc.update("insert into ticket_key (id, public_key, sealed, sealed_with, signs_from)"
                + " select 2, public_key, sealed, sealed_with, signs_from from ticket_key");

        assertThatThrownBy(() -> node(0).signing()).hasMessageContaining("does not open");
    }

    private TicketKeys node(int vault) {
        byte[] key = new byte[32];
        key[0] = (byte) vault;
        return new TicketKeys(jdbc, new Seal(key), new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        });
    }

    private String sign(TicketKeys keys) {
        TicketKey key = keys.signing();
        Ticket ticket =
                Ticket.of(key.id(), new BookingId(UUID.randomUUID()), now, now.plus(Duration.ofHours(4)), 1, 1, 2);
        return TicketCode.sign(ticket, java.util.Objects.requireNonNull(key.privateKey()));
    }

    private static <T> List<T> together(IntFunction<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(NODES);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = IntStream.range(0, NODES)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return work.apply(i);
                    }))
                    .toList();
            List<T> found = new java.util.ArrayList<>();
            for (Future<T> answer : answers) {
                found.add(answer.get());
            }
            return found;
        }
    }
}
