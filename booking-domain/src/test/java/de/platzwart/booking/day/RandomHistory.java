// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan;
import de.platzwart.booking.calendar.DayPlan.Release;
import de.platzwart.booking.calendar.DayPlan.Share;
import de.platzwart.booking.calendar.DayPlan.SlotPlan;
import de.platzwart.booking.calendar.HoldPolicy;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.calendar.WaitingPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Chooses small days and what is asked of them. The same seed always chooses the same. */
final class RandomHistory {
    static final DayId TODAY = Samples.POOL;
    static final DayId TOMORROW = DayId.of("moselbad/2026-06-04");
    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final int[] PAUSES = {0, 0, 0, 1, 1, 1, 30, 60, 60, 120, 299, 300, 300, 600, 1_800, 7_200};
    private static final SecretHash WRONG = new SecretHash("wrong");

    private final SplittableRandom random;
    private final Kind kind;
    private Instant now = Samples.NOW;

    RandomHistory(long seed) {
        random = new SplittableRandom(seed);
        kind = random.nextBoolean() ? Kind.SESSIONS : Kind.APPOINTMENTS;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    DayId day() {
        return oneIn(4) ? TOMORROW : TODAY;
    }

    DayPlan plan() {
        List<SlotPlan> slots = new ArrayList<>();
        LocalTime start = LocalTime.of(9, 0);
        for (int left = 5 - below(1 + below(5)); left > 0; left--) {
            LocalTime end = start.plusMinutes(30);
            slots.add(new SlotPlan(start, end, oneIn(20) ? 0 : 1 + below(6)));
            start = oneIn(4) ? end.plusMinutes(30) : end;
        }
        List<Share> shares = new ArrayList<>();
        for (Channel channel : CHANNELS) {
            if (!oneIn(5)) {
                shares.add(new Share(channel, releases()));
            }
        }
        Offer one = new Offer(new OfferId("one"), "One", 1, Samples.SWIM.tariffs());
        Offer two = new Offer(new OfferId("two"), "Two", 2, Samples.SWIM.tariffs());
        boolean closed = oneIn(30);
        return new DayPlan(
                kind,
                Samples.BERLIN,
                closed ? List.of() : slots,
                shares,
                oneIn(8) ? List.of(one) : List.of(one, two),
                new HoldPolicy(600, below(3), 1_800, oneIn(2) ? 300 << below(6) : null),
                closed ? "Feiertag" : null,
                oneIn(3) ? null : new WaitingPolicy(oneIn(4) ? 0 : 1 + below(120), 60));
    }

    private List<Release> releases() {
        List<Release> releases = new ArrayList<>();
        Instant from = Samples.NOW.minusSeconds(3_600);
        for (int left = 1 + below(3); left > 0; left--) {
            releases.add(new Release(from, oneIn(2) ? 100 : below(11) * 10));
            from = from.plusSeconds(3_600L * (1 + below(3)));
        }
        if (oneIn(6)) {
            releases.removeFirst();
        }
        return releases;
    }

    Instant at() {
        now = now.plusSeconds(PAUSES[below(PAUSES.length)]);
        return now;
    }

    Instant now() {
        return now;
    }

    BookingId booking() {
        return Samples.booking(1 + below(6));
    }

    LocalTime start() {
        return LocalTime.of(9, 0).plusMinutes(30L * below(oneIn(10) ? 9 : 3));
    }

    Channel channel() {
        return oneIn(2) ? Channel.ONLINE : CHANNELS.get(below(3));
    }

    Proof proof() {
        return oneIn(12)
                ? new Proof.BySecret(WRONG)
                : oneIn(20) ? letter() : oneIn(5) ? new Proof.ByStaff() : Samples.HOLDER;
    }

    private Proof letter() {
        return new Proof.ByLetter(1 + below(2));
    }

    @Nullable
    Seen seen() {
        return oneIn(4) ? new Seen(Set.of(below(4))) : null;
    }

    @Nullable
    LocalDate lastDay() {
        return oneIn(8) ? TODAY.date() : null;
    }

    private Party party() {
        TreeMap<String, Integer> persons = new TreeMap<>();
        persons.put("adult", 1 + below(2));
        if (oneIn(3)) {
            persons.put("child", 1 + below(2));
        }
        if (oneIn(4)) {
            persons.remove("adult");
            persons.put("companion", 1);
        }
        return new Party(persons);
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        items.add(new Item(new OfferId(oneIn(25) ? "none" : oneIn(3) ? "two" : "one"), party()));
        if (oneIn(kind == Kind.SESSIONS ? 20 : 3)
                && !items.getFirst().offer().value().equals("one")) {
            items.add(new Item(new OfferId("one"), Party.of("child", 1)));
        }
        return items;
    }

    /** Content follows from the id in most cases, so that repeats are repeats. */
    DayCommand.HoldPlaces hold(DayId day, BookingId id) {
        if (oneIn(3)) {
            return new DayCommand.HoldPlaces(day, id, channel(), Samples.SECRET, start(), items(), lastDay(), at());
        }
        long number = id.value().getLeastSignificantBits();
        LocalTime start = LocalTime.of(9, 0).plusMinutes(30 * (number % 3));
        List<Item> items = List.of(new Item(new OfferId("one"), Party.of("adult", (int) (1 + number % 2))));
        return new DayCommand.HoldPlaces(day, id, Channel.ONLINE, Samples.SECRET, start, items, lastDay(), at());
    }

    Lot lot() {
        return new Lot(below(1_000_000));
    }

    DayCommand.OfferPlaces offer(DayId day, BookingId id) {
        Instant at = at();
        return new DayCommand.OfferPlaces(
                day, id, Samples.SECRET, start(), items(), at.plusSeconds(60L * (1 + below(60))), at);
    }

    DayCommand other(DayId day, BookingId id) {
        LocalTime from = start();
        LocalTime to = from.plusMinutes(30L * (1 + below(3)));
        return switch (below(17)) {
            case 0, 1 -> new DayCommand.ExtendHold(day, id, proof(), seen(), at());
            case 2, 3, 4, 5 -> new DayCommand.ConfirmBooking(day, id, proof(), seen(), oneIn(3), at());
            case 13 -> new DayCommand.ConfirmBooking(day, id, letter(), null, false, at());
            case 14, 15 -> new DayCommand.RedirectLetter(day, id, oneIn(3) ? proof() : Samples.HOLDER, seen(), at());
            case 6 -> new DayCommand.CancelPlaces(day, id, proof(), seen(), null, lot(), at());
            case 7 -> new DayCommand.CancelPlaces(day, id, proof(), seen(), party(), lot(), at());
            case 8, 9 -> new DayCommand.MoveWithinDay(day, id, proof(), seen(), start(), lot(), at());
            case 10 -> new DayCommand.LapseHolds(day, at());
            case 11 -> new DayCommand.ChangeCapacity(day, from, to, below(7), oneIn(2), "because", at());
            case 12 ->
                oneIn(2)
                        ? new DayCommand.CloseSlots(day, from, to, "because", at())
                        : new DayCommand.ReopenSlots(day, from, to, at());
            default ->
                oneIn(3) ? new DayCommand.OpenDay(day, plan(), at()) : new DayCommand.ReopenSlots(day, from, to, at());
        };
    }
}
