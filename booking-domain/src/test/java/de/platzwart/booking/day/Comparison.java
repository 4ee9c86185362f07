// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.day.DayReply.BookingStands;
import de.platzwart.booking.day.DayReply.DayStands;
import de.platzwart.booking.day.DayReply.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets two days live through a random history beside their naive models, and stops at the first difference. */
final class Comparison {
    /** How a day decides; a test may plant a fault here. */
    @FunctionalInterface
    interface Deciding {
        Decision decide(Day day, DayCommand command);
    }

    private final RandomHistory history;
    private final Deciding deciding;
    private final boolean naive;
    private final EveryInstant everyInstant = new EveryInstant();
    private Map<DayId, Day> days = Map.of(
            RandomHistory.TODAY, Day.notOpen(RandomHistory.TODAY),
            RandomHistory.TOMORROW, Day.notOpen(RandomHistory.TOMORROW));
    private Map<DayId, NaiveDay> models = Map.of(
            RandomHistory.TODAY, new NaiveDay(RandomHistory.TODAY),
            RandomHistory.TOMORROW, new NaiveDay(RandomHistory.TOMORROW));
    final Map<Refusal, Integer> refusals = new EnumMap<>(Refusal.class);
    int accepted;

    Comparison(long seed, Deciding deciding) {
        this(seed, deciding, true);
    }

    private Comparison(long seed, Deciding deciding, boolean naive) {
        this.history = new RandomHistory(seed);
        this.deciding = deciding;
        this.naive = naive;
    }

    /** Reads the events, and does not ask the naive model. */
    static Comparison ofEventsAlone(long seed, Deciding deciding) {
        return new Comparison(seed, deciding, false);
    }

    Comparison run() {
        for (DayId day : List.of(RandomHistory.TODAY, RandomHistory.TOMORROW)) {
            if (history.below(25) > 0) {
                step(new DayCommand.OpenDay(day, history.plan(), history.at()));
            }
        }
        for (int left = 10 + history.below(21); left > 0; left--) {
            DayId day = history.day();
            BookingId id = history.below(8) == 0 ? history.booking() : knownIfAny(history.booking());
            switch (history.below(12)) {
                case 0, 1, 2, 3 -> {
                    BookingId wanted = history.booking();
                    DayId there = whereKnown(wanted, day);
                    step(history.below(4) == 0 ? history.offer(there, wanted) : history.hold(there, wanted));
                }
                case 4 -> moveAway(day, id);
                default -> step(history.other(whereKnown(id, day), id));
            }
        }
        return this;
    }

    private BookingId knownIfAny(BookingId otherwise) {
        for (int i = 0; i < 6; i++) {
            BookingId id = history.booking();
            if (days.values().stream().anyMatch(day -> day.booking(id) != null)) {
                return id;
            }
        }
        return otherwise;
    }

    /** Outside, the event table keeps a booking id from being used on two days. */
    private DayId whereKnown(BookingId id, DayId day) {
        for (Day each : days.values()) {
            Booked booked = each.booking(id);
            if (booked != null
                    && (booked.state() != Booked.State.MOVED_AWAY || each.id().equals(day))) {
                return each.id();
            }
        }
        return day;
    }

    private void step(DayCommand command) {
        DayReply reply = ask(command, null);
        if (reply instanceof Refused refused) {
            refusals.merge(refused.reason(), 1, Integer::sum);
        } else {
            accepted++;
        }
    }

    private Day day(DayId id) {
        return Objects.requireNonNull(days.get(id));
    }

    private NaiveDay model(DayId id) {
        return Objects.requireNonNull(models.get(id));
    }

    /** Both halves or none, as one commit does it. */
    private void moveAway(DayId home, BookingId id) {
        DayId from = whereKnown(id, home);
        DayId to = from.equals(RandomHistory.TODAY) ? RandomHistory.TOMORROW : RandomHistory.TODAY;
        Instant at = history.at();
        Booked before = day(from).booking(id);
        Map<DayId, Day> daysBefore = days;
        Map<DayId, NaiveDay> modelsBefore =
                Map.of(from, model(from).copy(), to, model(to).copy());
        NaiveBooking leaving = model(from).find(id);
        NaiveBooking arriving = leaving == null ? null : leaving.copy();
        List<DayEvent> events = new ArrayList<>();
        var handOver = new DayCommand.HandOver(
                from, id, history.proof(), history.seen(), to, history.start(), history.lastDay(), history.lot(), at);
        DayReply left = ask(handOver, events);
        if (left instanceof BookingStands && before != null) {
            model(to).arriving = arriving;
            DayReply arrived = ask(new DayCommand.TakeIn(to, before, from, handOver.start(), at), events);
            if (arrived instanceof Refused) {
                days = daysBefore;
                models = modelsBefore;
                return;
            }
        }
        events.forEach(event -> everyInstant.see(event, null));
    }

    private DayReply ask(DayCommand command, @Nullable List<DayEvent> kept) {
        Decision decision = deciding.decide(day(command.day()), command);
        DayPlan opening = command instanceof DayCommand.OpenDay open ? open.plan() : null;
        Day after = day(command.day());
        for (DayEvent event : decision.events()) {
            after = after.evolve(event);
            if (kept == null) {
                everyInstant.see(event, opening);
            } else {
                kept.add(event);
            }
        }
        days = after.id().equals(RandomHistory.TODAY)
                ? Map.of(after.id(), after, RandomHistory.TOMORROW, day(RandomHistory.TOMORROW))
                : Map.of(RandomHistory.TODAY, day(RandomHistory.TODAY), after.id(), after);
        if (naive) {
            same(model(command.day()).ask(command), describe(decision.reply(), command.at()), command);
            compareFree(after, model(command.day()), command);
        }
        return decision.reply();
    }

    private void compareFree(Day day, NaiveDay model, DayCommand command) {
        Occupancy occupancy = day.occupancy();
        NaiveSlots slots = model.slots;
        if (occupancy == null || slots == null) {
            same(slots == null ? "not open" : "open", occupancy == null ? "not open" : "open", command);
            return;
        }
        Occupancy restored = history.below(20) == 0 ? occupancy.snapshot().occupancy() : occupancy;
        Channel channel = history.channel();
        int percent = slots.percent(channel, command.at());
        for (int i = 0; i < slots.capacity.length; i++) {
            int free = slots.free(i, 1, channel, percent, command.at());
            if (free != restored.free(i, 1, channel, command.at())) {
                same("free " + free, "free " + restored.free(i, 1, channel, command.at()), command);
            }
        }
    }

    private static void same(String expected, String actual, DayCommand command) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected  " + expected + "\nbut was   " + actual + "\nafter     " + command);
        }
    }

    private static String describe(DayReply reply, Instant now) {
        return switch (reply) {
            case Refused no ->
                no.reason() + " free=" + no.free() + " booked=" + no.booked() + " next=" + no.nextRelease()
                        + " alternatives="
                        + no.alternatives().stream()
                                .map(a -> a.start() + "/" + a.free())
                                .toList();
            case DayStands day -> "day " + day.overbooked();
            case BookingStands(DayId _, Booked b, var _, boolean repeated) ->
                b.stateAt(now) + " step=" + b.stepAt(now) + " " + b.claim().start() + " slots="
                        + b.claim().slots() + " places="
                        + b.claim().places() + " until=" + b.claim().until() + " price=" + b.priceCents()
                        + " extensions=" + b.extensions() + " letters=" + (b.letter() == null ? 0 : b.letter()) + " "
                        + b.items() + (repeated ? " again" : "");
        };
    }
}
