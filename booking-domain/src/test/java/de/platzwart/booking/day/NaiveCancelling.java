// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.day.DayCommand.CancelPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Cancelling in the naive model: persons stand in a row, and leave from its end. */
record NaiveCancelling(DayPlan plan) {

    private record Person(Item item, String tariff) {}

    String cancel(NaiveBooking booking, CancelPlaces c) {
        List<Person> row = new ArrayList<>();
        for (Item item : booking.items) {
            item.party().persons().forEach((tariff, count) -> {
                for (int i = 0; i < count; i++) {
                    row.add(new Person(item, tariff));
                }
            });
        }
        if (c.party() != null && !leave(row, c.party())) {
            return NaiveDay.no("NOT_IN_PARTY");
        }
        if (c.party() == null || row.isEmpty()) {
            booking.state = booking.state.equals("CONFIRMED") ? "CANCELLED" : "ABANDONED";
        } else {
            shrink(booking, row);
        }
        booking.step++;
        return booking.describe(c.at(), false);
    }

    private static boolean leave(List<Person> row, Party party) {
        for (var leaving : party.persons().entrySet()) {
            for (int i = 0; i < leaving.getValue(); i++) {
                int last = -1;
                for (int j = 0; j < row.size(); j++) {
                    last = row.get(j).tariff().equals(leaving.getKey()) ? j : last;
                }
                if (last < 0) {
                    return false;
                }
                row.remove(last);
            }
        }
        return true;
    }

    private void shrink(NaiveBooking booking, List<Person> row) {
        List<Item> before = booking.items;
        List<Item> rest = new ArrayList<>();
        for (Item item : before) {
            TreeMap<String, Integer> party = new TreeMap<>();
            row.stream().filter(p -> p.item().equals(item)).forEach(p -> party.merge(p.tariff(), 1, Integer::sum));
            if (!party.isEmpty()) {
                rest.add(new Item(item.offer(), new Party(party)));
            }
        }
        int persons = before.stream().mapToInt(item -> item.party().size()).sum();
        long whole = NaiveDay.price(before, plan);
        long part = NaiveDay.price(rest, plan);
        booking.price = (int) Math.round(
                whole > 0 ? booking.price * (double) part / whole : booking.price * (double) row.size() / persons);
        booking.items = rest;
        if (plan.kind() == Kind.SESSIONS) {
            booking.places = row.size();
        } else {
            booking.slots = row.stream()
                    .mapToInt(p -> Objects.requireNonNull(NaiveDay.offer(p.item(), plan))
                            .slots())
                    .sum();
        }
    }
}
