// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.booking.Fact;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.store.FactCodec;
import de.platzwart.store.StoredFact;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** The columns of the facts that are about to be written. */
final class FactRows {
    private final String[] streams;
    private final Long[] sequences;
    private final String[] kinds;
    private final @Nullable String[] bookings;
    private final @Nullable Integer[] steps;
    private final String[] payloads;
    private final @Nullable String[] bys;
    private final Fact[] facts;

    FactRows(List<EventMessage<?>> events, FactCodec codec) {
        int size = events.size();
        streams = new String[size];
        sequences = new Long[size];
        kinds = new String[size];
        bookings = new String[size];
        steps = new Integer[size];
        payloads = new String[size];
        bys = new String[size];
        facts = new Fact[size];
        for (int i = 0; i < size; i++) {
            DomainEventMessage<?> message = (DomainEventMessage<?>) events.get(i);
            Fact fact = (Fact) message.getPayload();
            streams[i] = message.getAggregateIdentifier();
            sequences[i] = message.getSequenceNumber();
            kinds[i] = codec.kindOf(fact);
            payloads[i] = codec.write(fact);
            bys[i] = (String) message.getMetaData().get(EventTable.BY);
            facts[i] = fact;
            if (fact instanceof DayEvent.OfBooking ofBooking) {
                bookings[i] = ofBooking.booking().toString();
                steps[i] = ofBooking.step();
            }
        }
    }

    void bind(PreparedStatement insert) throws SQLException {
        Connection connection = insert.getConnection();
        insert.setArray(1, connection.createArrayOf("text", streams));
        insert.setArray(2, connection.createArrayOf("int8", sequences));
        insert.setArray(3, connection.createArrayOf("text", kinds));
        insert.setArray(4, connection.createArrayOf("text", bookings));
        insert.setArray(5, connection.createArrayOf("int4", steps));
        insert.setArray(6, connection.createArrayOf("text", payloads));
        insert.setArray(7, connection.createArrayOf("text", bys));
    }

    List<StoredFact> storedAt(List<Long> positions) {
        List<StoredFact> stored = new ArrayList<>(facts.length);
        for (int i = 0; i < facts.length; i++) {
            stored.add(new StoredFact(positions.get(i), streams[i], sequences[i], facts[i]));
        }
        return stored;
    }
}
