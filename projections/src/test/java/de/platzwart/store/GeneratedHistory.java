// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import de.platzwart.booking.Fact;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayEvent.BookingCancelled;
import de.platzwart.booking.day.DayEvent.BookingConfirmed;
import de.platzwart.booking.day.DayEvent.HoldAbandoned;
import de.platzwart.booking.day.DayEvent.HoldExtended;
import de.platzwart.booking.day.DayEvent.HoldLapsed;
import de.platzwart.booking.day.DayEvent.PlacesHeld;
import de.platzwart.booking.day.DayId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** A long history of many days, the bookings of which overlap, the same for the same seed. */
public final class GeneratedHistory {
    private static final int AT_ONCE = 2_000;
    private static final int HOLDS_IN_HUNDRED = 40;

    private final Random random;
    private final int holdsInHundred;
    private final List<DayId> days = new ArrayList<>();
    private final List<DayEvent.OfBooking> open = new ArrayList<>();
    private Instant now = Samples.AT;

    public GeneratedHistory(long seed, int calendars, int daysEach) {
        this(seed, calendars, daysEach, HOLDS_IN_HUNDRED);
    }

    /** With 100 holds in a hundred, nothing follows them: each fact is a booking of its own. */
    public GeneratedHistory(long seed, int calendars, int daysEach, int holdsInHundred) {
        this.holdsInHundred = holdsInHundred;
        random = new Random(seed);
        for (int calendar = 0; calendar < calendars; calendar++) {
            for (int day = 0; day < daysEach; day++) {
                days.add(DayId.of(
                        "swim-" + calendar + "/" + LocalDate.of(2026, 6, 3).plusDays(day)));
            }
        }
    }

    /** Facts in commits of at most so many. */
    public void write(int facts, int perCommit, Consumer<List<Fact>> commits) {
        List<Fact> commit = new ArrayList<>();
        for (int written = 0; written < facts; written++) {
            commit.add(written < days.size() ? Samples.opened(days.get(written), 1_000_000) : next());
            if (commit.size() == perCommit || written == facts - 1) {
                commits.accept(List.copyOf(commit));
                commit.clear();
            }
        }
    }

    private Fact next() {
        now = now.plusMillis(5);
        if (open.size() < AT_ONCE || random.nextInt(100) < holdsInHundred) {
            PlacesHeld held = Samples.held(
                    days.get(random.nextInt(days.size())),
                    new BookingId(new UUID(random.nextLong(), random.nextLong())),
                    random.nextBoolean() ? Samples.MORNING : Samples.NOON,
                    1 + random.nextInt(5),
                    now);
            open.add(held);
            return held;
        }
        int index = random.nextInt(open.size());
        DayEvent.OfBooking then = after(open.get(index));
        open.set(index, open.getLast());
        open.removeLast();
        if (then instanceof HoldExtended) {
            open.add(then);
        }
        return then;
    }

    private DayEvent.OfBooking after(DayEvent.OfBooking last) {
        var claim = Objects.requireNonNull(last.taken());
        int step = last.step() + 1;
        return switch (random.nextInt(10)) {
            case 0 -> new HoldLapsed(last.day(), last.booking(), step, claim, now);
            case 1 -> new HoldAbandoned(last.day(), last.booking(), step, claim, null, now);
            case 2 -> new HoldExtended(last.day(), last.booking(), step, claim, claim.until(now.plusSeconds(600)), now);
            case 3 -> new BookingCancelled(last.day(), last.booking(), step, claim, null, now);
            default -> new BookingConfirmed(last.day(), last.booking(), step, claim, claim.until(null), now);
        };
    }
}
