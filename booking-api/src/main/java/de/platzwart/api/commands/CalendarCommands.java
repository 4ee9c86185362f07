// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.calendar.CalendarAggregate;
import de.platzwart.booking.calendar.CalendarCommand;
import de.platzwart.booking.calendar.CalendarReply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Commands to calendars: rare, so each has a unit of work of its own. */
public final class CalendarCommands {
    private final Repository<CalendarAggregate> calendars;
    private final TransactionManager transactions;
    private final ExecutorService threads;

    CalendarCommands(
            Repository<CalendarAggregate> calendars, TransactionManager transactions, ExecutorService threads) {
        this.calendars = calendars;
        this.transactions = transactions;
        this.threads = threads;
    }

    public Mono<CalendarReply> send(CalendarCommand command, @Nullable String by) {
        return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> decide(command, by), threads), true);
    }

    private CalendarReply decide(CalendarCommand command, @Nullable String by) {
        MetaData who = by == null ? MetaData.emptyInstance() : MetaData.with(EventTable.BY, by);
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        unit.registerCorrelationDataProvider(_ -> who);
        return unit.executeWithResult(
                        () -> (CalendarReply) calendars
                                .loadOrCreate(command.calendar().stream(), CalendarAggregate::new)
                                .handle(GenericCommandMessage.asCommandMessage(command)),
                        RollbackConfigurationType.ANY_THROWABLE)
                .getPayload();
    }
}
