// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.day.DayCommand.CancelPlaces;
import de.platzwart.booking.day.DayEvent.BookingCancelled;
import de.platzwart.booking.day.DayEvent.HoldAbandoned;
import de.platzwart.booking.day.DayEvent.PlacesCancelled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All of a party will not come, or some of it. */
record Cancelling(Ledger ledger) {

    Decision cancel(CancelPlaces c) {
        Booked booked = ledger.entitled(c);
        if (booked == null) {
            return Decision.refuse(Refusal.BOOKING_UNKNOWN);
        }
        return switch (booked.stateAt(c.at())) {
            case HELD, OFFERED, MAIL_DUE, PAYMENT_DUE, CONFIRMED -> cancel(booked, c);
            case ABANDONED, CANCELLED -> ledger.repeat(booked);
            case LAPSED -> Decision.refuse(Refusal.HOLD_EXPIRED);
            case MOVED_AWAY -> Decision.refuse(Refusal.MOVED_AWAY);
        };
    }

    private Decision cancel(Booked booked, CancelPlaces c) {
        if (ledger.isTooLate(c, booked)) {
            return Decision.refuse(Refusal.ALREADY_BEGUN);
        }
        List<Item> rest = c.party() == null ? List.of() : without(c.party(), booked.items());
        if (rest == null) {
            return Decision.refuse(Refusal.NOT_IN_PARTY);
        }
        int step = booked.step() + 1;
        Instant returnsAt = ledger.returnsAt(booked, c.lot(), c.at());
        if (!rest.isEmpty()) {
            return ledger.accept(fewer(booked, rest, returnsAt, c));
        }
        return ledger.accept(
                booked.state() == Booked.State.CONFIRMED
                        ? new BookingCancelled(c.day(), c.booking(), step, booked.claim(), returnsAt, c.at())
                        : new HoldAbandoned(c.day(), c.booking(), step, booked.claim(), returnsAt, c.at()));
    }

    private DayEvent.OfBooking fewer(Booked booked, List<Item> rest, @Nullable Instant returnsAt, CancelPlaces c) {
        Need need = Need.of(rest, ledger.plan());
        Claim claim = booked.claim();
        Claim smaller = new Claim(claim.channel(), claim.start(), need.slots(), need.places(), claim.until());
        int price = priceOf(rest, booked);
        return new PlacesCancelled(
                c.day(), c.booking(), booked.step() + 1, claim, smaller, rest, price, returnsAt, c.at());
    }

    /** Its part of what was agreed: after a move the prices of this day may be others. */
    private int priceOf(List<Item> rest, Booked booked) {
        long part = Need.of(rest, ledger.plan()).priceCents();
        long whole = Need.of(booked.items(), ledger.plan()).priceCents();
        if (whole == 0) {
            part = Item.persons(rest);
            whole = Item.persons(booked.items());
        }
        return Math.toIntExact((booked.priceCents() * part + whole / 2) / whole);
    }

    /** The items without those persons, taken from the last item first; null if there are not so many. */
    private static @Nullable List<Item> without(Party gone, List<Item> items) {
        Map<String, Integer> left = new TreeMap<>(gone.persons());
        List<Item> rest = new ArrayList<>();
        for (Item item : items.reversed()) {
            TreeMap<String, Integer> stay = new TreeMap<>(item.party().persons());
            stay.replaceAll((tariff, persons) -> {
                int fewer = Math.min(persons, left.getOrDefault(tariff, 0));
                left.computeIfPresent(tariff, (_, open) -> open - fewer);
                return persons - fewer;
            });
            stay.values().removeIf(persons -> persons == 0);
            if (!stay.isEmpty()) {
                rest.addFirst(new Item(item.offer(), new Party(stay)));
            }
        }
        return left.values().stream().allMatch(open -> open == 0) ? rest : null;
    }
}
