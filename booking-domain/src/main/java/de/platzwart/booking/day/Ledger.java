// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.WallClock;
import de.platzwart.booking.day.Booked.Asked;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.OfBooking;
import de.platzwart.booking.day.DayEvent.BookingCancelled;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.BookingMoved;
import de.platzwart.booking.day.DayEvent.BookingMovedIn;
import de.platzwart.booking.day.DayEvent.BookingMovedOut;
import de.platzwart.booking.day.DayEvent.HoldAbandoned;
import de.platzwart.booking.day.DayEvent.HoldExtended;
import de.platzwart.booking.day.DayEvent.HoldLapsed;
import de.platzwart.booking.day.DayEvent.MailFellDue;
import de.platzwart.booking.day.DayEvent.PaymentFellDue;
import de.platzwart.booking.day.DayEvent.PlacesCancelled;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.DayEvent.PlacesOffered;
import de.platzwart.booking.day.DayReply.BookingStands;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;

/**
 * What an open day remembers. It remembers, and does not judge.
 *
 * @param occupancy what is taken
 * @param bookings every booking the day ever had
 * @param timed those that end by themselves, the first to end first
 */
record Ledger(Occupancy occupancy, Bookings bookings, TreePSet<TimedClaim> timed) {

    /** Every second is looked who is next; a node may take longer. */
    private static final long PASSED_ON_SECONDS = 60;

    static Ledger opened(DayId day, DayPlan plan) {
        return new Ledger(Occupancy.of(day, plan), Bookings.NONE, TreePSet.empty());
    }

    Ledger evolve(DayEvent event) {
        Occupancy after = occupancy.evolve(event);
        return event instanceof DayEvent.OfBooking fact
                ? new Ledger(after, bookings.plus(next(fact)), timedAfter(fact))
                : new Ledger(after, bookings, timed);
    }

    private TreePSet<TimedClaim> timedAfter(DayEvent.OfBooking event) {
        TreePSet<TimedClaim> rest = event.freed() == null || event.freed().until() == null
                ? timed
                : timed.minus(new TimedClaim(event.booking(), event.freed()));
        return event.taken() == null || event.taken().until() == null
                ? rest
                : rest.plus(new TimedClaim(event.booking(), event.taken()));
    }

    private Booked next(DayEvent.OfBooking event) {
        return switch (event) {
            case PlacesHeld e -> begun(e, State.HELD, e.taken(), e.items(), e.priceCents(), null, e.secret());
            case PlacesOffered e ->
                begun(e, State.OFFERED, e.taken(), e.items(), e.priceCents(), Booked.LETTER_OF_OFFER, e.secret());
            case BookingMovedIn e -> e.booked();
            case HoldExtended e -> known(e).extended(e.step(), e.taken());
            case MailFellDue e -> known(e).written(e.step(), e.taken(), e.letter());
            case PaymentFellDue e -> known(e).next(e.step(), State.PAYMENT_DUE, e.taken());
            case BookingConfirmed e -> known(e).next(e.step(), State.CONFIRMED, e.taken());
            case PlacesCancelled e -> known(e).reduced(e.step(), e.taken(), e.items(), e.priceCents());
            case BookingMoved e -> known(e).next(e.step(), known(e).state(), e.taken());
            case HoldLapsed e -> known(e).next(e.step(), State.LAPSED, e.freed());
            case HoldAbandoned e -> known(e).next(e.step(), State.ABANDONED, e.freed());
            case BookingCancelled e -> known(e).next(e.step(), State.CANCELLED, e.freed());
            case BookingMovedOut e -> known(e).next(e.step(), State.MOVED_AWAY, e.freed());
        };
    }

    private Booked begun(
            DayEvent.OfBooking e,
            State state,
            Claim taken,
            List<Item> items,
            int price,
            @Nullable Integer letter,
            SecretHash secret) {
        Asked asked = new Asked(day(), taken.channel(), taken.start(), items, e.at());
        return new Booked(e.booking(), e.step(), state, taken, items, price, 0, letter, secret, asked);
    }

    private Booked known(DayEvent.OfBooking event) {
        return Objects.requireNonNull(bookings.get(event.booking()), "no facts of a booking before its hold");
    }

    DayId day() {
        return occupancy.day();
    }

    DayPlan plan() {
        return occupancy.plan();
    }

    @Nullable
    Booked booking(BookingId id) {
        return bookings.get(id);
    }

    /** The booking, if there is one and whoever asks may know of it. */
    @Nullable
    Booked entitled(OfBooking command) {
        Booked booked = bookings.get(command.booking());
        return booked != null && proves(command, booked) ? booked : null;
    }

    /** A letter is for confirming what it asks about, and for nothing else. */
    private static boolean proves(OfBooking command, Booked booked) {
        return switch (command.proof()) {
            case Proof.BySecret secret -> secret.hash().equals(booked.secret());
            case Proof.ByLetter(int letter) ->
                command instanceof ConfirmBooking && Objects.equals(letter, booked.letter());
            case Proof.ByStaff() -> true;
        };
    }

    /** Citizens change what is confirmed until it begins; what is only kept can be given back at any time. */
    boolean isTooLate(OfBooking command, Booked booked) {
        Instant begin = WallClock.instant(day().date(), booked.claim().start(), plan().zone());
        return command.proof() instanceof Proof.BySecret
                && booked.state() == State.CONFIRMED
                && !command.at().isBefore(begin);
    }

    /** The lapses of claims that have ended but still stand in the way of so many slots. */
    List<DayEvent> lapses(int first, int count, Instant at) {
        if (!occupancy.slots().haveExpired(first, count, at)) {
            return List.of();
        }
        return timed.stream()
                .takeWhile(ending -> !ending.claim().countsAt(at))
                .filter(ended -> overlaps(ended.claim(), first, count))
                .map(ended -> lapse(ended.booking(), at))
                .toList();
    }

    private boolean overlaps(Claim claim, int first, int count) {
        int start = occupancy.indexOf(claim.start());
        return start < first + count && first < start + claim.slots();
    }

    private DayEvent lapse(BookingId id, Instant at) {
        Booked booked = Objects.requireNonNull(bookings.get(id), "every claim has its booking");
        return new HoldLapsed(day(), id, booked.step() + 1, booked.claim(), at);
    }

    /**
     * When the places of a booking that goes away are for everybody again; null for at once, which is so for a hold
     * that anybody may make. What was offered is kept at least until the next in line is asked. At most half of the
     * time is used in which they can still be booked.
     */
    @Nullable
    Instant returnsAt(Booked booked, Lot lot, Instant at) {
        if (booked.state() != State.CONFIRMED && booked.state() != State.OFFERED) {
            return null;
        }
        SlotUse first = occupancy.slots().get(occupancy.indexOf(booked.claim().start()));
        long left = Duration.between(at, first.bookableUntil()).toSeconds() / 2;
        long window = Math.min(left, 60L * plan().waitingOrStandard().returnMinutes());
        if (left > 0 && booked.state() == State.OFFERED) {
            return Claim.end(at, Math.max(lot.of(window), Math.toIntExact(Math.min(left, PASSED_ON_SECONDS))));
        }
        return window <= 0 ? null : Claim.end(at, lot.of(window));
    }

    /** The lapses of claims that have ended but still stand in the way of another. */
    List<DayEvent> lapses(Claim wanted, Instant at) {
        return lapses(occupancy.indexOf(wanted.start()), wanted.slots(), at);
    }

    /** That happened to the booking, and this is how it stands now. */
    Decision accept(DayEvent.OfBooking event) {
        return accept(List.of(), event);
    }

    /** The same, after others had to make room. */
    Decision accept(List<DayEvent> before, DayEvent.OfBooking event) {
        List<DayEvent> events = new ArrayList<>(before);
        events.add(event);
        return new Decision(events, stands(next(event), false));
    }

    Decision repeat(Booked booked) {
        return Decision.nothing(stands(booked, true));
    }

    BookingStands stands(Booked booked, boolean repeated) {
        return new BookingStands(day(), booked, end(booked), repeated);
    }

    /** A booking that is over may be of slots that a newer plan no longer has. */
    private LocalTime end(Booked booked) {
        Claim claim = booked.claim();
        int last = occupancy.indexOf(claim.start()) + claim.slots() - 1;
        return last < claim.slots() - 1 || last >= occupancy.size()
                ? claim.start()
                : occupancy.slot(last).end();
    }
}
