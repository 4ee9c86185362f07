// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.ChangeCapacity;
import de.platzwart.booking.day.DayCommand.CloseSlots;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.ExtendHold;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayCommand.LapseHolds;
import de.platzwart.booking.day.DayCommand.MoveWithinDay;
import de.platzwart.booking.day.DayCommand.OfBooking;
import de.platzwart.booking.day.DayCommand.OfferPlaces;
import de.platzwart.booking.day.DayCommand.OpenDay;
import de.platzwart.booking.day.DayCommand.RedirectLetter;
import de.platzwart.booking.day.DayCommand.ReopenSlots;
import de.platzwart.booking.day.DayCommand.TakeIn;
import de.platzwart.booking.day.DayEvent.DayOpened;
import de.platzwart.booking.day.DayReply.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One calendar on one date, the one place where its places are given away. It never changes: an event leads to the next
 * day state, so that a state can be kept, shared and thrown away.
 */
public final class Day {
    private final DayId id;
    private final @Nullable Ledger ledger;

    private Day(DayId id, @Nullable Ledger ledger) {
        this.id = id;
        this.ledger = ledger;
    }

    public static Day notOpen(DayId id) {
        return new Day(id, null);
    }

    Decision decide(DayCommand command) {
        if (ledger == null) {
            return switch (command) {
                case OpenDay open -> Opening.open(null, open);
                case OfBooking _ -> Decision.refuse(Refusal.BOOKING_UNKNOWN);
                default -> Decision.refuse(Refusal.DAY_NOT_OPEN);
            };
        }
        Decision decision = decide(command, ledger);
        return command instanceof OfBooking c ? asSeen(c, decision, ledger) : decision;
    }

    private static Decision decide(DayCommand command, Ledger ledger) {
        return switch (command) {
            case OpenDay c -> Opening.open(ledger, c);
            case HoldPlaces c -> new Holding(ledger).hold(c);
            case OfferPlaces c -> new Holding(ledger).offer(c);
            case ExtendHold c -> new Keeping(ledger).extend(c);
            case ConfirmBooking c -> new Keeping(ledger).confirm(c);
            case RedirectLetter c -> new Keeping(ledger).redirect(c);
            case CancelPlaces c -> new Cancelling(ledger).cancel(c);
            case MoveWithinDay c -> new Moving(ledger).within(c);
            case HandOver c -> new Moving(ledger).handOver(c);
            case TakeIn c -> new Moving(ledger).takeIn(c);
            case LapseHolds c -> new Changing(ledger).lapse(c);
            case ChangeCapacity c -> new Changing(ledger).capacity(c);
            case CloseSlots c -> new Changing(ledger).close(c);
            case ReopenSlots c -> new Changing(ledger).reopen(c);
        };
    }

    /** Nothing happens to a booking that has become something else than was seen. What is so already stays a repeat. */
    private static Decision asSeen(OfBooking c, Decision decision, Ledger ledger) {
        Seen seen = c.seen();
        Booked booked = seen == null ? null : ledger.entitled(c);
        if (seen == null
                || booked == null
                || booked.state() == Booked.State.MOVED_AWAY
                || seen.steps().contains(booked.stepAt(c.at()))
                || decision.isRepeat()) {
            return decision;
        }
        var stands = ledger.stands(booked, true);
        return Decision.nothing(new Refused(Refusal.BOOKING_CHANGED, -1, -1, List.of(), null, null, stands));
    }

    /** The day one event later. */
    public Day evolve(DayEvent event) {
        if (ledger != null) {
            return new Day(id, ledger.evolve(event));
        }
        if (event instanceof DayOpened opened) {
            return new Day(id, Ledger.opened(id, opened.plan()));
        }
        throw new IllegalStateException(id + " was not opened before " + event);
    }

    public DayId id() {
        return id;
    }

    /** What is taken of it; null before it is opened. */
    public @Nullable Occupancy occupancy() {
        return ledger == null ? null : ledger.occupancy();
    }

    /** A booking that is or was here; null if there never was one of that id. */
    public @Nullable Booked booking(BookingId booking) {
        return ledger == null ? null : ledger.booking(booking);
    }

    /** How many bookings are or were here. */
    public int bookings() {
        return ledger == null ? 0 : ledger.bookings().size();
    }
}
