// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.waiting.WaitingCommand;
import de.platzwart.booking.waiting.WaitingList;
import de.platzwart.booking.waiting.WaitingListAggregate;
import de.platzwart.booking.waiting.WaitingReply;
import de.platzwart.booking.waiting.WaitingRequest;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** The waiting lists of a unit of work: they are loaded and asked. */
final class Lines {
    private final Repository<WaitingListAggregate> repository;

    Lines(Repository<WaitingListAggregate> repository) {
        this.repository = repository;
    }

    Aggregate<WaitingListAggregate> load(CalendarId calendar) throws Exception {
        return repository.loadOrCreate(WaitingList.stream(calendar), WaitingListAggregate::new);
    }

    static WaitingReply ask(Aggregate<WaitingListAggregate> list, WaitingCommand command) throws Exception {
        return (WaitingReply) list.handle(GenericCommandMessage.asCommandMessage(new WaitingRequest(command)));
    }
}
