// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.bookings;

import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.DayOpened;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Occupancy;
import de.platzwart.store.EventLog;
import de.platzwart.views.availability.AvailabilityView;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Reads a booking from its own facts, so that every node knows it as soon as it is committed. Blocks. */
public final class BookingReading {
    private final EventLog log;
    private final AvailabilityView days;

    public BookingReading(EventLog log, AvailabilityView days) {
        this.log = log;
        this.days = days;
    }

    public Optional<BookingStand> find(BookingId booking) {
        return Optional.ofNullable(BookingStand.of(history(booking)));
    }

    /** What happened to a booking, in order; empty if there is none. */
    public List<DayEvent.OfBooking> history(BookingId booking) {
        return log.ofBooking(booking).stream()
                .map(stored -> (DayEvent.OfBooking) stored.fact())
                .toList();
    }

    public BookingAnswer answer(BookingStand stand, Instant now) {
        return BookingAnswer.of(stand, end(stand), now);
    }

    private LocalTime end(BookingStand stand) {
        Claim claim = stand.claim();
        List<DayPlan.SlotPlan> slots = days.find(stand.day())
                .map(Occupancy::plan)
                .or(() -> plan(stand.day()))
                .map(DayPlan::slots)
                .orElse(List.of());
        return slots.stream()
                .dropWhile(slot -> slot.start().isBefore(claim.start()))
                .limit(claim.slots())
                .map(DayPlan.SlotPlan::end)
                .reduce(claim.start(), (_, end) -> end);
    }

    /** Of a day that is no longer kept in memory, or not there yet. */
    private Optional<DayPlan> plan(DayId day) {
        return log.newestOfKind(day.stream(), DayOpened.class.getSimpleName())
                .map(stored -> ((DayOpened) stored.fact()).plan());
    }
}
