// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Where the framework meets a {@link Day}: it asks the rules, and applies what they say. */
public class DayAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private @Nullable String stream;

    private @Nullable Day day;

    /** For the framework, which tells it afterwards what happened. */
    public DayAggregate() {}

    /** Restored from a state that was kept. */
    public DayAggregate(Day day) {
        become(day);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public List<DayReply> handle(DayRequests requests) {
        if (day == null) {
            become(Day.notOpen(requests.day()));
        }
        List<DayReply> replies = new ArrayList<>(requests.requests().size());
        for (DayRequest request : requests.requests()) {
            Decision decision = day().decide(request.command());
            MetaData by = request.by() == null ? MetaData.emptyInstance() : MetaData.with("by", request.by());
            decision.events().forEach(event -> apply(event, by));
            replies.add(decision.reply());
        }
        return replies;
    }

    @EventSourcingHandler
    void on(DayEvent event) {
        become((day == null ? Day.notOpen(event.day()) : day).evolve(event));
    }

    public Day day() {
        if (day == null) {
            throw new IllegalStateException("nothing was asked of this day yet");
        }
        return day;
    }

    private void become(Day next) {
        day = next;
        stream = next.id().stream();
    }
}
