// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.baseline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;

/** AX: a slot as an aggregate the way Axon's guide shows it. */
@NullUnmarked
class AxonSlot {
    record OpenSlot(@TargetAggregateIdentifier String slot, int capacity) {}

    record TakePlaces(@TargetAggregateIdentifier String slot, UUID booking, int places, String secret) {}

    record SlotOpened(String slot, int capacity) {}

    record PlacesTaken(String slot, UUID booking, int places, String secret) {}

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private String slot;

    private int free;
    private final Set<UUID> bookings = new HashSet<>();

    AxonSlot() {}

    @CommandHandler
    AxonSlot(OpenSlot command) {
        apply(new SlotOpened(command.slot(), command.capacity()));
    }

    @CommandHandler
    boolean handle(TakePlaces command) {
        if (bookings.contains(command.booking())) {
            return true;
        }
        if (command.places() > free) {
            return false;
        }
        apply(new PlacesTaken(command.slot(), command.booking(), command.places(), command.secret()));
        return true;
    }

    @EventSourcingHandler
    void on(SlotOpened event) {
        slot = event.slot();
        free = event.capacity();
    }

    @EventSourcingHandler
    void on(PlacesTaken event) {
        free -= event.places();
        bookings.add(event.booking());
    }
}
