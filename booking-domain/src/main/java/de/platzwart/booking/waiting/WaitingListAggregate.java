// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Where the framework meets a {@link WaitingList}: it asks the rules, and applies what they say. */
public class WaitingListAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private @Nullable String stream;

    private @Nullable WaitingList list;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public WaitingReply handle(WaitingRequest request) {
        WaitingList now = list == null ? become(request.command().calendar()) : list;
        WaitingDecision decision = now.decide(request.command());
        decision.events().forEach(event -> apply(event));
        return decision.reply();
    }

    /** Null if nobody joined under that id. */
    public @Nullable Entry entry(BookingId booking) {
        return list == null ? null : list.entry(booking);
    }

    @EventSourcingHandler
    void on(WaitingEvent event) {
        list = (list == null ? become(event.calendar()) : list).evolve(event);
    }

    private WaitingList become(CalendarId calendar) {
        WaitingList empty = WaitingList.empty(calendar);
        list = empty;
        stream = WaitingList.stream(calendar);
        return empty;
    }
}
