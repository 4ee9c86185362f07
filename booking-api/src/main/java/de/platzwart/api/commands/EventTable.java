// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.Fact;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.DayAggregate;
import de.platzwart.booking.waiting.WaitingList;
import de.platzwart.booking.waiting.WaitingListAggregate;
import de.platzwart.store.EventLog;
import de.platzwart.store.FactCodec;
import de.platzwart.store.Feed;
import de.platzwart.store.StoredFact;
import de.platzwart.views.waiting.WaitingLists;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The event table as the framework's event store. Facts published in a unit of work are written with one statement when
 * it commits; readers of all facts use the {@link Feed} and the {@link EventLog}, never this class.
 */
final class EventTable implements EventStore {
    static final String BY = "by";
    /** One writer at a time over all nodes, until its commit: so positions become visible in their order. */
    private static final String TURN = "select pg_advisory_xact_lock(7701)";

    private static final String INSERT = "with turn as materialized (" + TURN + ")" + """

        insert into event (stream, sequence, kind, booking, step, payload, by)
        select f.stream, f.sequence, f.kind, f.booking::uuid, f.step, f.payload, f.by
        from turn, unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
             with ordinality as f(stream, sequence, kind, booking, step, payload, by, place)
        order by f.place
        returning position
        """;

    private static final String PENDING = EventTable.class.getName() + ".pending";

    private final JdbcTemplate jdbc;
    private final FactCodec codec;
    private final EventLog log;
    private final CommittedDays committed;
    private final WaitingLists lines;
    private final Feed feed;
    private final CommandMetrics metrics;

    EventTable(
            JdbcTemplate jdbc,
            FactCodec codec,
            EventLog log,
            CommittedDays committed,
            WaitingLists lines,
            Feed feed,
            CommandMetrics metrics) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.log = log;
        this.committed = committed;
        this.lines = lines;
        this.feed = feed;
        this.metrics = metrics;
    }

    /** Until the commit nobody else writes, so what is read from now on stays true. Needs a transaction. */
    void takeTurn() {
        jdbc.execute(TURN);
    }

    @Override
    public DomainEventStream readEvents(String stream) {
        CalendarId line = WaitingList.calendarOf(stream);
        return line == null ? factsOf(stream) : factsOfLine(stream, lines.known(line));
    }

    private DomainEventStream factsOf(String stream) {
        CommittedDays.Known known = committed.get(stream);
        if (known == null) {
            return DomainEventStream.of(after(stream, -1));
        }
        DomainEventMessage<?> start = start(stream, known.sequence(), new DayAggregate(known.day()));
        if (!known.doubtful()) {
            return DomainEventStream.of(start);
        }
        return DomainEventStream.concat(
                DomainEventStream.of(start), DomainEventStream.of(after(stream, known.sequence())));
    }

    private static DomainEventStream factsOfLine(String stream, WaitingLists.Known known) {
        return known.sequence() < 0
                ? DomainEventStream.empty()
                : DomainEventStream.of(start(stream, known.sequence(), new WaitingListAggregate(known.list())));
    }

    /** What is read first can be the state itself, and what follows goes on from there. */
    private static DomainEventMessage<?> start(String stream, long sequence, Object state) {
        return new GenericDomainEventMessage<>(state.getClass().getSimpleName(), stream, sequence, state);
    }

    private List<DomainEventMessage<?>> after(String stream, long sequence) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (StoredFact stored : log.ofStream(stream, sequence + 1)) {
            messages.add(new GenericDomainEventMessage<>(
                    stored.fact().getClass().getSimpleName(), stream, stored.sequence(), stored.fact()));
        }
        return messages;
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        List<EventMessage<?>> pending = work.getOrComputeResource(PENDING, _ -> {
            List<EventMessage<?>> fresh = new ArrayList<>();
            work.onPrepareCommit(_ -> append(work, fresh));
            return fresh;
        });
        pending.addAll(events);
    }

    /** What was published in the unit of work so far. */
    static List<Fact> pending() {
        List<EventMessage<?>> pending = CurrentUnitOfWork.get().getResource(PENDING);
        return pending == null
                ? List.of()
                : pending.stream().map(message -> (Fact) message.getPayload()).toList();
    }

    private void append(UnitOfWork<?> work, List<EventMessage<?>> events) {
        var rows = new FactRows(events, codec);
        List<Long> positions = jdbc.query(INSERT, rows::bind, (row, _) -> row.getLong(1));
        List<StoredFact> stored = rows.storedAt(positions);
        work.afterCommit(_ -> {
            feed.offer(stored);
            metrics.written(stored);
        });
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("states are kept in memory");
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> subscriber) {
        throw new UnsupportedOperationException("subscribe to the Feed");
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        throw new UnsupportedOperationException("read the EventLog");
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
        throw new UnsupportedOperationException("facts are written as the aggregates made them");
    }
}
