// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayCommand.ConfirmBooking;
import de.platzwart.booking.day.DayCommand.ExtendHold;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayCommand.HoldPlaces;
import de.platzwart.booking.day.DayCommand.MoveWithinDay;
import de.platzwart.booking.day.DayCommand.OfferPlaces;
import de.platzwart.booking.day.DayCommand.OpenDay;
import de.platzwart.booking.day.DayCommand.RedirectLetter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a day should answer, said a second time and without any cleverness: no events, no indexes, no expiry queue. */
final class NaiveDay {
    final DayId id;
    final List<NaiveBooking> bookings = new ArrayList<>();

    @Nullable
    NaiveSlots slots;

    NaiveDay(DayId id) {
        this.id = id;
    }

    NaiveDay copy() {
        NaiveDay copy = new NaiveDay(id);
        bookings.forEach(booking -> copy.bookings.add(booking.copy()));
        if (slots != null) {
            copy.slots = new NaiveSlots(id, slots.plan, copy.bookings);
            System.arraycopy(slots.capacity, 0, copy.slots.capacity, 0, slots.capacity.length);
            System.arraycopy(slots.closed, 0, copy.slots.closed, 0, slots.closed.length);
            copy.slots.withheld.addAll(slots.withheld);
        }
        return copy;
    }

    private NaiveSlots slots() {
        return Objects.requireNonNull(slots);
    }

    @Nullable
    NaiveBooking find(BookingId wanted) {
        return bookings.stream().filter(b -> b.id.equals(wanted)).findFirst().orElse(null);
    }

    static String no(String reason) {
        return reason + " free=-1 booked=-1 next=null alternatives=[]";
    }

    /** The answer to a command; each branch also does what it answers. */
    String ask(DayCommand command) {
        if (command instanceof OpenDay c) {
            return open(c);
        }
        if (slots == null) {
            return no(command instanceof DayCommand.OfBooking ? "BOOKING_UNKNOWN" : "DAY_NOT_OPEN");
        }
        if (command instanceof HoldPlaces c) {
            return hold(c);
        }
        if (command instanceof OfferPlaces c) {
            return new NaiveOffering(this, slots()).offer(c);
        }
        if (command instanceof DayCommand.OfBooking c) {
            NaiveBooking booking = find(c.booking());
            return booking == null || !booking.answersTo(c) ? no("BOOKING_UNKNOWN") : asSeen(booking, c);
        }
        return command instanceof DayCommand.TakeIn c ? takeIn(c) : new NaiveStaff(slots()).ask(command);
    }

    private String open(OpenDay c) {
        if (slots != null && slots.plan.equals(c.plan())) {
            return "day []";
        }
        if (bookings.stream().anyMatch(b -> b.isLive(c.at()))) {
            return no("HAS_BOOKINGS");
        }
        if (slots != null && slots.isChanged()) {
            return no("CHANGED_BY_STAFF");
        }
        slots = new NaiveSlots(id, c.plan(), bookings);
        return "day []";
    }

    private String hold(HoldPlaces c) {
        NaiveBooking known = find(c.booking());
        if (known != null) {
            HoldPlaces first = known.asked;
            boolean same = new HoldPlaces(
                            first.day(),
                            c.booking(),
                            first.channel(),
                            first.secret(),
                            first.start(),
                            first.items(),
                            c.lastDay(),
                            c.at())
                    .equals(c);
            return same ? known.describe(c.at(), true) : no("BOOKING_ID_REUSED");
        }
        if (isBeyond(c.lastDay(), id)) {
            return no("DAY_NOT_OPEN");
        }
        NaiveBooking booking = new NaiveBooking(c);
        booking.until = c.at().plusSeconds(slots().plan.holds().holdSeconds());
        String refused = place(booking, c.start(), c.at());
        if (refused == null) {
            booking.price = price(booking.items, slots().plan);
            bookings.add(booking);
        }
        return refused == null ? booking.describe(c.at(), false) : refused;
    }

    private static boolean isBeyond(@Nullable LocalDate lastDay, DayId day) {
        return lastDay != null && lastDay.isBefore(day.date());
    }

    private String takeIn(DayCommand.TakeIn c) {
        NaiveBooking booking = Objects.requireNonNull(arriving).copy();
        String refused = place(booking, c.start(), c.at());
        if (refused != null) {
            return refused;
        }
        bookings.removeIf(old -> old.id.equals(booking.id));
        bookings.add(booking);
        booking.step += 2;
        return booking.describe(c.at(), false);
    }

    /** What the other day hands over. */
    @Nullable
    NaiveBooking arriving;

    @Nullable
    String place(NaiveBooking booking, LocalTime start, Instant now) {
        DayPlan plan = slots().plan;
        if (plan.closedBecause() != null) {
            return no("CLOSED");
        }
        int count = 0;
        int persons = 0;
        for (Item item : booking.items) {
            Offer offer = offer(item, plan);
            if (offer == null) {
                return no("OFFER_UNKNOWN");
            }
            count += plan.kind() == Kind.SESSIONS
                    ? offer.slots()
                    : offer.slots() * item.party().size();
            persons += item.party().size();
        }
        if ((plan.kind() == Kind.SESSIONS && booking.items.size() > 1)
                || count > plan.slots().size()) {
            return no("ITEMS_NOT_POSSIBLE");
        }
        int places = plan.kind() == Kind.SESSIONS ? persons : 1;
        String refusal = slots().refusal(start, count, places, booking.channel(), now);
        if (refusal == null) {
            booking.start = start;
            booking.slots = count;
            booking.places = places;
        }
        return refusal;
    }

    static @Nullable Offer offer(Item item, DayPlan plan) {
        return plan.offers().stream()
                .filter(offer -> offer.id().equals(item.offer()))
                .findFirst()
                .orElse(null);
    }

    static int price(List<Item> items, DayPlan plan) {
        int price = 0;
        for (Item item : items) {
            for (var tariff : Objects.requireNonNull(offer(item, plan)).tariffs()) {
                price += tariff.priceCents()
                        * item.party().persons().getOrDefault(tariff.id().value(), 0);
            }
        }
        return price;
    }

    private String asSeen(NaiveBooking booking, DayCommand.OfBooking command) {
        NaiveBooking before = booking.copy();
        String answer = ofBooking(booking, command);
        Seen seen = command.seen();
        boolean meant = seen == null || seen.steps().contains(before.stepAt(command.at()));
        if (meant || answer.endsWith(" again") || answer.startsWith("MOVED_AWAY free")) {
            slots().keepBack(before, booking, NaiveOffering.lotOf(command), command.at());
            return answer;
        }
        bookings.remove(booking);
        bookings.add(before);
        return no("BOOKING_CHANGED");
    }

    private String ofBooking(NaiveBooking booking, DayCommand.OfBooking command) {
        String state = booking.stateAt(command.at());
        if (state.equals("LAPSED")) {
            return no("HOLD_EXPIRED");
        }
        if (state.equals("MOVED_AWAY")) {
            return no("MOVED_AWAY");
        }
        if (command instanceof RedirectLetter && !state.equals("MAIL_DUE")) {
            return no("BOOKING_NOT_LIVE");
        }
        boolean over = state.equals("ABANDONED") || state.equals("CANCELLED");
        if ((over && command instanceof CancelPlaces)
                || (state.equals("CONFIRMED") && command instanceof ConfirmBooking)) {
            return booking.describe(command.at(), true);
        }
        boolean offered = state.equals("OFFERED");
        if ((offered || state.equals("MAIL_DUE")) && command instanceof ExtendHold) {
            return no("NO_MORE_EXTENSIONS");
        }
        if (offered && (command instanceof MoveWithinDay || command instanceof HandOver)) {
            return no("BOOKING_NOT_LIVE");
        }
        if (over || (!state.equals("HELD") && command instanceof ExtendHold)) {
            return no("BOOKING_NOT_LIVE");
        }
        if (state.equals("CONFIRMED") && command.proof() instanceof Proof.BySecret && hasBegun(booking, command.at())) {
            boolean stays = command instanceof MoveWithinDay c && c.start().equals(booking.start);
            return stays ? booking.describe(command.at(), true) : no("ALREADY_BEGUN");
        }
        return switch (command) {
            case ExtendHold c -> new NaiveKeeping(slots()).extend(booking, c);
            case ConfirmBooking c -> new NaiveKeeping(slots()).confirm(booking, c);
            case RedirectLetter c -> new NaiveKeeping(slots()).redirect(booking, c);
            case CancelPlaces c -> new NaiveCancelling(slots().plan).cancel(booking, c);
            case MoveWithinDay c -> move(booking, c);
            case HandOver c when isBeyond(c.lastDay(), c.to()) -> no("DAY_NOT_OPEN");
            case HandOver c -> {
                booking.state = "MOVED_AWAY";
                booking.step++;
                yield booking.describe(c.at(), false);
            }
        };
    }

    private boolean hasBegun(NaiveBooking booking, Instant now) {
        return !id.date()
                .atTime(booking.start)
                .atZone(slots().plan.zone())
                .toInstant()
                .isAfter(now);
    }

    private String move(NaiveBooking booking, MoveWithinDay c) {
        if (booking.start.equals(c.start())) {
            return booking.describe(c.at(), true);
        }
        bookings.remove(booking);
        String refusal = slots().refusal(c.start(), booking.slots, booking.places, booking.channel(), c.at());
        bookings.add(booking);
        if (refusal == null) {
            booking.start = c.start();
            booking.step++;
        }
        return refusal == null ? booking.describe(c.at(), false) : refusal;
    }
}
