// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.platzwart.booking.calendar.CalendarCommand.DefineCalendar;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Where the framework meets a {@link Calendar}: it asks the rules, and applies what they say. */
public class CalendarAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private @Nullable String stream;

    private @Nullable Calendar calendar;

    /** For the framework, which tells it afterwards what happened. */
    public CalendarAggregate() {}

    /** Restored from a state that was kept. */
    public CalendarAggregate(Calendar calendar) {
        become(calendar);
    }

    /** Who gave the command is in its meta data, and passes to what happens because of it. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public CalendarReply handle(DefineCalendar command, MetaData by) {
        if (calendar == null) {
            become(Calendar.undefined(command.calendar()));
        }
        Calendar.Decision decision = calendar().decide(command);
        decision.events().forEach(event -> apply(event, by));
        return decision.reply();
    }

    @EventSourcingHandler
    void on(CalendarEvent event) {
        become((calendar == null ? Calendar.undefined(event.calendar()) : calendar).evolve(event));
    }

    public Calendar calendar() {
        if (calendar == null) {
            throw new IllegalStateException("nothing was asked of this calendar yet");
        }
        return calendar;
    }

    private void become(Calendar next) {
        calendar = next;
        stream = next.id().stream();
    }
}
