// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.embedded.TemporaryStores;
import de.platzwart.views.SettableClock;
import de.platzwart.views.calendars.CalendarsView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** One line over several nodes, any of which may fail. */
class SeveralNodesTest {
    @RegisterExtension
    static final TemporaryStores STORES = new TemporaryStores();

    private static final CalendarId POOL = new CalendarId("pool");
    private static final Instant SEVEN = Instant.parse("2026-06-03T05:00:00Z");
    private static final RushSettings SETTINGS = new RushSettings(
            List.of(), Duration.ofMinutes(15), 0, 3, 10, Duration.ofMinutes(15), Duration.ofMinutes(1));

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SettableClock clock = new SettableClock(SEVEN.minusSeconds(60));

    /** A node with a memory of its own. */
    private record Node(Lines lines, WaitingRoom room) {
        Slip join(Optional<Slip> slip) {
            return slipOf(room.join(POOL, slip).blockOptional().orElseThrow());
        }

        Standing ask(Slip slip) {
            return room.ask(POOL, Optional.of(slip));
        }
    }

    @BeforeEach
    void emptyDatabase() throws java.sql.SQLException {
        STORES.renew();
        Flyway.configure().dataSource(STORES.dataSource()).load().migrate();
    }

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void all_nodes_give_out_one_row_of_numbers_and_see_one_order() {
        List<Node> nodes = List.of(node(), node());
        open(nodes);
        List<Slip> slips = joinInTurns(nodes, 200);
        assertThat(slips.stream().map(Slip::number))
                .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
        assertThat(nodes.getFirst().ask(slips.getFirst()).state()).isEqualTo(Standing.State.BEFORE_OPENING);

        at(SEVEN, nodes);

        assertThat(order(nodes.get(0), slips)).isEqualTo(order(nodes.get(1), slips));
        assertThat(order(nodes.get(0), slips)).isNotEqualTo(slips);
    }

    @Test
    void a_node_that_is_killed_and_started_anew_knows_everybodys_place() {
        Node before = node();
        open(List.of(before));
        List<Slip> slips = joinInTurns(List.of(before), 50);
        at(SEVEN, List.of(before));
        at(SEVEN.plusSeconds(2), List.of(before));
        List<Integer> ahead =
                slips.stream().map(slip -> before.ask(slip).ahead()).toList();

        Node after = node();
        after.lines().bringOn();

        assertThat(slips.stream().map(slip -> after.ask(slip).ahead()).toList()).isEqualTo(ahead);
        assertThat(after.join(Optional.of(slips.getLast())).number())
                .as("who has a number gets no other")
                .isEqualTo(49);
        assertThat(after.join(Optional.empty()).number()).isEqualTo(50);
    }

    @Test
    void however_many_nodes_call_it_is_so_many_in_a_second() {
        List<Node> nodes = List.of(node(), node(), node());
        open(nodes);
        List<Slip> slips = joinInTurns(nodes, 200);
        at(SEVEN, nodes);
        for (int second = 1; second <= 5; second++) {
            at(SEVEN.plusSeconds(second), nodes);
            Node any = nodes.get(second % 3);
            any.lines().bringOn();
            assertThat(called(any, slips)).isEqualTo(10L * second);
        }
    }

    @Test
    void nodes_that_call_in_the_same_moment_call_once() {
        Node node = node();
        open(List.of(node));
        List<Slip> slips = joinInTurns(List.of(node), 200);
        at(SEVEN, List.of(node));
        var table = new LineTable(new JdbcTemplate(STORES.dataSource()));
        for (int second = 1; second <= 5; second++) {
            Instant moment = SEVEN.plusSeconds(second);
            List<? extends Future<?>> calls = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> table.call(10, moment)))
                    .toList();
            calls.forEach(call -> assertThat(call).succeedsWithin(Duration.ofSeconds(20)));
        }
        clock.set(SEVEN.plusSeconds(5));
        node.lines().bringOn();
        assertThat(called(node, slips)).isEqualTo(50);
    }

    @Test
    void what_no_node_was_there_to_call_is_not_called_all_at_once() {
        List<Node> nodes = List.of(node());
        open(nodes);
        List<Slip> slips = joinInTurns(nodes, 200);
        at(SEVEN, nodes);
        at(SEVEN.plusSeconds(15), nodes);
        assertThat(called(nodes.getFirst(), slips)).isEqualTo(50);
    }

    @Test
    void who_comes_later_stands_behind_and_is_called_when_all_before_are() {
        Node node = node();
        open(List.of(node));
        joinInTurns(List.of(node), 30);
        at(SEVEN, List.of(node));
        Slip late = node.join(Optional.empty());
        assertThat(node.ask(late).ahead()).isEqualTo(30);
        at(SEVEN.plusSeconds(3), List.of(node));
        assertThat(node.ask(late).state()).isEqualTo(Standing.State.WAITING);
        at(SEVEN.plusSeconds(4), List.of(node));
        assertThat(node.ask(late).state()).isEqualTo(Standing.State.CALLED);
    }

    @Test
    void a_turn_lets_in_for_its_calendar_until_its_end_and_a_number_does_not() {
        Node node = node();
        open(List.of(node));
        Slip number = node.join(Optional.empty());
        assertThat(node.room().letsIn(POOL, Optional.of(number))).isFalse();
        at(SEVEN, List.of(node));
        at(SEVEN.plusSeconds(1), List.of(node));
        Slip turn = slipOf(node.ask(number));

        assertThat(node.room().letsIn(POOL, Optional.of(turn))).isTrue();
        assertThat(node.room().letsIn(POOL, Optional.empty())).isFalse();
        assertThat(node.room().letsIn(POOL, Optional.of(new Slip(new CalendarId("sauna"), SEVEN, 0, turn.until()))))
                .as("a turn of another calendar")
                .isFalse();
        assertThat(node.room().letsIn(new CalendarId("sauna"), Optional.empty()))
                .as("another calendar has no line")
                .isTrue();
        clock.advance(Duration.ofMinutes(15));
        assertThat(node.room().letsIn(POOL, Optional.of(turn))).isFalse();
        assertThat(node.join(Optional.of(turn)).number()).as("begins anew").isEqualTo(1);
    }

    @Test
    void a_line_ends_when_nobody_had_to_wait_for_a_while_and_its_numbers_are_no_good_in_the_next() {
        Node node = node();
        open(List.of(node));
        List<Slip> slips = joinInTurns(List.of(node), 20);
        for (int second = 0; second <= 60; second++) {
            at(SEVEN.plusSeconds(second), List.of(node));
        }
        assertThat(node.lines().of(POOL)).isPresent();
        at(SEVEN.plusSeconds(63), List.of(node));
        assertThat(node.lines().of(POOL)).isEmpty();
        assertThat(node.room().letsIn(POOL, Optional.empty())).isTrue();
        assertThat(node.ask(slips.getFirst()).state()).isEqualTo(Standing.State.NO_LINE);

        new LineTable(new JdbcTemplate(STORES.dataSource())).open(new Line.Id(POOL, SEVEN.plusSeconds(600)));
        node.lines().bringOn();
        assertThat(node.ask(slips.getFirst()).state()).isEqualTo(Standing.State.NO_NUMBER);
    }

    private Node node() {
        var calendars = new CalendarsView();
        var table = new LineTable(new JdbcTemplate(STORES.dataSource()));
        var lines = new Lines(table, SETTINGS, calendars, () -> 0, clock);
        return new Node(lines, new WaitingRoom(lines, new Numbers(table, threads), calendars, SETTINGS, clock));
    }

    private void open(List<Node> nodes) {
        new LineTable(new JdbcTemplate(STORES.dataSource())).open(new Line.Id(POOL, SEVEN));
        nodes.forEach(node -> node.lines().bringOn());
    }

    private void at(Instant moment, List<Node> nodes) {
        clock.set(moment);
        nodes.forEach(node -> node.lines().bringOn());
        nodes.forEach(node -> node.lines().bringOn());
    }

    private static List<Slip> joinInTurns(List<Node> nodes, int visitors) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < visitors; i++) {
            slips.add(nodes.get(i % nodes.size()).join(Optional.empty()));
        }
        return slips;
    }

    private static List<Slip> order(Node node, List<Slip> slips) {
        Map<Integer, Slip> byPlace = new TreeMap<>();
        slips.forEach(slip -> byPlace.put(node.ask(slip).ahead(), slip));
        assertThat(byPlace).hasSameSizeAs(slips);
        return List.copyOf(byPlace.values());
    }

    private static long called(Node node, List<Slip> slips) {
        return slips.stream()
                .filter(slip -> node.ask(slip).state() == Standing.State.CALLED)
                .count();
    }

    private static Slip slipOf(Standing standing) {
        return Optional.ofNullable(standing.slip()).orElseThrow();
    }
}
