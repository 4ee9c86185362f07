// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.api.mail.outbox.Outbox;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.booking.calendar.CalendarAggregate;
import de.platzwart.booking.day.DayAggregate;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.waiting.WaitingListAggregate;
import de.platzwart.store.EventLog;
import de.platzwart.store.FactCodec;
import de.platzwart.store.Feed;
import de.platzwart.views.waiting.WaitingLists;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the booking path together. The framework's own auto-configuration is not used: see docs/adr. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandSettings.class)
class CommandsConfiguration {
    private static final int WAITING_AT_MOST = 200;

    @Bean
    CommittedDays committedDays(CommandSettings settings) {
        return new CommittedDays(settings.rememberedBookings());
    }

    @Bean
    EventTable eventTable(
            JdbcTemplate jdbc,
            FactCodec codec,
            EventLog log,
            CommittedDays committed,
            WaitingLists lines,
            Feed feed,
            CommandMetrics metrics) {
        return new EventTable(jdbc, codec, log, committed, lines, feed, metrics);
    }

    @Bean
    Days days(EventTable events, CommittedDays committed) {
        // one partition owns a day in this node and the event table is the fence between nodes: a lock adds nothing
        return new Days(
                EventSourcingRepository.builder(DayAggregate.class)
                        .eventStore(events)
                        .lockFactory(NullLockFactory.INSTANCE)
                        .build(),
                committed);
    }

    @Bean
    Batches batches(
            Days days,
            EventTable events,
            PlatformTransactionManager transactionManager,
            EventLog log,
            ContactVault vault,
            Outbox outbox,
            CommandMetrics metrics) {
        var transactions = new SpringTransactionManager(transactionManager);
        return new Batches(
                days,
                new DayMoves(days, transactions, events, log, vault, outbox),
                log,
                new BesideFacts(transactions, vault, outbox),
                new SecondAttempts(days, log, metrics),
                metrics);
    }

    @Bean
    CalendarCommands calendarCommands(
            EventTable events, PlatformTransactionManager transactions, ExecutorService threads) {
        EventSourcingRepository<CalendarAggregate> calendars = EventSourcingRepository.builder(CalendarAggregate.class)
                .eventStore(events)
                .build();
        return new CalendarCommands(calendars, new SpringTransactionManager(transactions), threads);
    }

    @Bean
    WaitingCommands waitingCommands(
            Days days,
            EventTable events,
            PlatformTransactionManager transactionManager,
            EventLog log,
            ContactVault vault,
            Outbox outbox,
            CommandMetrics metrics,
            ExecutorService waitingThreads) {
        EventSourcingRepository<WaitingListAggregate> lists = EventSourcingRepository.builder(
                        WaitingListAggregate.class)
                .eventStore(events)
                .lockFactory(NullLockFactory.INSTANCE)
                .build();
        var transactions = new SpringTransactionManager(transactionManager);
        var lines = new Lines(lists);
        return new WaitingCommands(
                new WaitingUnits(lines, days, transactions, log, vault, outbox),
                new OfferUnits(lines, days, transactions, log, outbox),
                metrics,
                waitingThreads);
    }

    /** Few and with a short queue: however many want to wait in line, whoever books has the database. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService waitingThreads() {
        return new ThreadPoolExecutor(
                2,
                2,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_AT_MOST),
                Thread.ofPlatform().name("waiting-", 0).daemon().factory());
    }

    @Bean
    CommandMetrics commandMetrics(MeterRegistry registry) {
        return new CommandMetrics(registry);
    }

    /** Platform threads: one for each partition and one for moves; a virtual thread pays for each wait on a socket. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService partitionThreads(CommandSettings settings) {
        return Executors.newFixedThreadPool(
                settings.partitions() + 1,
                Thread.ofPlatform().name("partition-", 0).factory());
    }

    @Bean
    Commands commands(
            CommandSettings settings,
            Batches batches,
            EventLog log,
            @Qualifier("partitionThreads") ExecutorService partitionThreads,
            ExecutorService threads,
            CommandMetrics metrics,
            CommittedDays committed,
            Feed feed) {
        feed.subscribe(
                "committed days",
                log::lastPosition,
                facts -> facts.forEach(stored -> {
                    if (stored.fact() instanceof DayEvent) {
                        committed.seen(stored.stream(), stored.sequence());
                    }
                }));
        return new Commands(settings, batches, partitionThreads, threads, metrics);
    }
}
