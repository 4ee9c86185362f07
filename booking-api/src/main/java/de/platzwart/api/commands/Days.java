// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.day.DayAggregate;
import de.platzwart.booking.day.DayCommand;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayRequest;
import de.platzwart.booking.day.DayRequests;
import java.util.Collection;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** The days of a unit of work: they are loaded, asked, and remembered when what they did is committed. */
final class Days {
    private final Repository<DayAggregate> repository;
    private final CommittedDays committed;

    Days(Repository<DayAggregate> repository, CommittedDays committed) {
        this.repository = repository;
        this.committed = committed;
    }

    Aggregate<DayAggregate> load(String stream) throws Exception {
        return repository.loadOrCreate(stream, DayAggregate::new);
    }

    /** Of the last fact of a day; -1 if it has none. */
    static long sequence(Aggregate<DayAggregate> day) {
        return day.version() == null ? -1 : day.version();
    }

    @SuppressWarnings("unchecked")
    static List<DayReply> ask(Aggregate<DayAggregate> aggregate, DayId day, List<DayRequest> requests)
            throws Exception {
        return (List<DayReply>)
                aggregate.handle(GenericCommandMessage.asCommandMessage(new DayRequests(day, requests)));
    }

    /** One request, remembered with the commit. */
    DayReply ask(Aggregate<DayAggregate> aggregate, DayCommand command) throws Exception {
        DayReply reply = ask(aggregate, command.day(), List.of(new DayRequest(command, null)))
                .getFirst();
        remember(aggregate);
        return reply;
    }

    boolean isRemembered(String stream) {
        return committed.get(stream) != null;
    }

    void remember(Aggregate<DayAggregate> aggregate) {
        long sequence = sequence(aggregate);
        if (sequence >= 0) {
            String stream = aggregate.identifierAsString();
            var day = aggregate.invoke(DayAggregate::day);
            CurrentUnitOfWork.get().afterCommit(_ -> committed.put(stream, day, sequence));
        }
    }

    /** Others may have written to it: what is missing is read before it is asked. */
    void doubt(DayId day) {
        committed.doubt(day.stream());
    }

    void doubt(Collection<Work> batch) {
        batch.stream().flatMap(work -> work.days().stream()).map(DayId::stream).forEach(committed::doubt);
    }
}
