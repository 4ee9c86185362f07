// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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

    /** For the framework, which tells it afterwards what happened. */
    public WaitingListAggregate() {}

    /** Restored from a state that was kept. */
    public WaitingListAggregate(WaitingList list) {
        become(list);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public WaitingReply handle(WaitingRequest request) {
        WaitingList now =
                list == null ? become(WaitingList.empty(request.command().calendar())) : list;
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
        become((list == null ? WaitingList.empty(event.calendar()) : list).evolve(event));
    }

    private WaitingList become(WaitingList next) {
        list = next;
        stream = WaitingList.stream(next.calendar());
        return next;
    }
}
