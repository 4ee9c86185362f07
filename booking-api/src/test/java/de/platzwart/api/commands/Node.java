// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.api.mail.outbox.Outbox;
import de.platzwart.api.vault.ContactSeal;
import de.platzwart.api.vault.ContactVault;
import de.platzwart.api.vault.Seal;
import de.platzwart.booking.day.DayCommand;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayRequest;
import de.platzwart.store.EventLog;
import de.platzwart.store.FactCodec;
import de.platzwart.store.Feed;
import de.platzwart.store.FeedSettings;
import de.platzwart.views.waiting.WaitingLists;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The booking path of one node, without a door: what is asked in one go is one batch. */
final class Node {
    private final Batches batches;
    final WaitingCommands waiting;

    Node(DataSource database) {
        var registry = new SimpleMeterRegistry();
        var log = new EventLog(database, new FactCodec());
        var committed = new CommittedDays(10_000);
        var feed = new Feed(log, FeedSettings.standard(), Clock.systemUTC(), registry);
        var jdbc = new JdbcTemplate(database);
        var transactions = new DataSourceTransactionManager(database);
        var metrics = new CommandMetrics(registry);
        var events = new EventTable(jdbc, new FactCodec(), log, committed, new WaitingLists(log), feed, metrics);
        var vault = new ContactVault(
                jdbc,
                new TransactionTemplate(transactions),
                new ContactSeal(new Seal(new byte[32])),
                Clock.systemUTC(),
                30);
        var outbox = new Outbox(jdbc, Clock.systemUTC(), true);
        var parts = new CommandsConfiguration();
        Days days = parts.days(events, committed);
        batches = parts.batches(days, events, transactions, log, vault, outbox, metrics);
        waiting = parts.waitingCommands(
                days, events, transactions, log, vault, outbox, metrics, Executors.newVirtualThreadPerTaskExecutor());
    }

    /** All of it as one batch; each answer completes on its own. */
    List<CompletableFuture<DayReply>> askTogether(DayCommand... commands) {
        List<Work> batch = Stream.of(commands)
                .map(command -> new Work(new DayRequest(command, null), null, new CompletableFuture<>()))
                .toList();
        batches.answer(batch);
        return batch.stream().map(Work::answer).toList();
    }

    DayReply ask(DayCommand command) {
        return askTogether(command).getFirst().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
