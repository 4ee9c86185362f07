// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.RoomForWaiting;
import de.platzwart.booking.waiting.Entry.State;
import de.platzwart.booking.waiting.WaitingCommand.AcceptOffer;
import de.platzwart.booking.waiting.WaitingCommand.DeclineOffer;
import de.platzwart.booking.waiting.WaitingCommand.JoinWaiting;
import de.platzwart.booking.waiting.WaitingCommand.LeaveWaiting;
import de.platzwart.booking.waiting.WaitingCommand.OfferToNext;
import de.platzwart.booking.waiting.WaitingCommand.SettleEntry;
import de.platzwart.booking.waiting.WaitingEvent.OfferAccepted;
import de.platzwart.booking.waiting.WaitingEvent.OfferDeclined;
import de.platzwart.booking.waiting.WaitingEvent.OfferLapsed;
import de.platzwart.booking.waiting.WaitingEvent.OfferMade;
import de.platzwart.booking.waiting.WaitingEvent.WaitingJoined;
import de.platzwart.booking.waiting.WaitingEvent.WaitingLeft;
import de.platzwart.booking.waiting.WaitingReply.EntryStands;
import de.platzwart.booking.waiting.WaitingReply.NobodyWaits;
import de.platzwart.booking.waiting.WaitingReply.Reason;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/**
 * The line of those who wait for places of a calendar. It never changes: an event leads to the next.
 *
 * @param entries everybody who ever joined
 * @param open those who wait or were asked, who joined first comes first
 */
public record WaitingList(CalendarId calendar, HashPMap<BookingId, Entry> entries, TreePMap<Integer, Entry> open) {
    private static final int LONGEST = 5_000;
    private static final String STREAM = "waiting:";

    public static WaitingList empty(CalendarId calendar) {
        return new WaitingList(calendar, HashTreePMap.empty(), TreePMap.empty());
    }

    /** The name of its event stream. */
    public static String stream(CalendarId calendar) {
        return STREAM + calendar;
    }

    /** Whose line a stream is; null if it is none. */
    public static @Nullable CalendarId calendarOf(String stream) {
        return stream.startsWith(STREAM) ? new CalendarId(stream.substring(STREAM.length())) : null;
    }

    WaitingDecision decide(WaitingCommand command) {
        return switch (command) {
            case JoinWaiting c -> join(c);
            case OfferToNext c -> offerToNext(c);
            case LeaveWaiting c -> new Answering(this).leave(c);
            case AcceptOffer c -> new Answering(this).accept(c);
            case DeclineOffer c -> new Answering(this).decline(c);
            case SettleEntry c -> new Answering(this).settle(c);
        };
    }

    private WaitingDecision join(JoinWaiting c) {
        Entry known = entries.get(c.booking());
        if (known != null) {
            boolean same = known.secret().equals(c.secret())
                    && known.items().equals(c.items())
                    && known.wish().equals(c.wish());
            return same ? so(known) : WaitingDecision.refuse(Reason.BOOKING_ID_REUSED);
        }
        if (open.size() >= LONGEST) {
            return WaitingDecision.refuse(Reason.LIST_FULL);
        }
        return accept(
                new WaitingJoined(calendar, c.booking(), entries.size() + 1, c.secret(), c.items(), c.wish(), c.at()));
    }

    private WaitingDecision offerToNext(OfferToNext c) {
        Next next = next(c.room(), c.except());
        if (next == null) {
            return WaitingDecision.nothing(new NobodyWaits());
        }
        var asked = new Entry.Asked(c.room().day(), next.start(), c.room().answerBy(next.start()));
        return accept(
                new OfferMade(calendar, next.entry().booking(), asked, c.room().free(), c.at()));
    }

    /** Who is to be asked, and for when. */
    public record Next(Entry entry, LocalTime start) {}

    /**
     * The first in line whom it fits; null if there is nobody. Many want the same: what was too much for one is not
     * tried again for another.
     */
    public @Nullable Next next(RoomForWaiting room, Set<BookingId> except) {
        if (!room.isAny(null)) {
            return null;
        }
        Set<Wanted> tooMuch = new HashSet<>();
        for (Entry entry : open.values()) {
            if (entry.state() == State.WAITING
                    && entry.wish().covers(room.date())
                    && !except.contains(entry.booking())) {
                Wanted wanted = new Wanted(entry.items(), entry.wish().start());
                LocalTime start = tooMuch.contains(wanted)
                        ? null
                        : room.startFor(entry.items(), entry.wish().start());
                if (start != null) {
                    return new Next(entry, start);
                }
                tooMuch.add(wanted);
            }
        }
        return null;
    }

    private record Wanted(List<Item> items, @Nullable LocalTime start) {}

    static WaitingDecision so(Entry entry) {
        return WaitingDecision.nothing(new EntryStands(entry, true));
    }

    /** That happened, and this is how the entry stands now. */
    WaitingDecision accept(WaitingEvent event) {
        return new WaitingDecision(List.of(event), new EntryStands(next(event), false));
    }

    /** The line one event later. */
    public WaitingList evolve(WaitingEvent event) {
        Entry entry = next(event);
        boolean isOpen = entry.state() == State.WAITING || entry.state() == State.ASKED;
        return new WaitingList(
                calendar,
                entries.plus(entry.booking(), entry),
                isOpen ? open.plus(entry.number(), entry) : open.minus(entry.number()));
    }

    private Entry next(WaitingEvent event) {
        return switch (event) {
            case WaitingJoined e ->
                new Entry(e.booking(), e.number(), State.WAITING, e.secret(), e.items(), e.wish(), null);
            case WaitingLeft e -> known(e).with(State.LEFT);
            case OfferMade e -> known(e).asked(e.asked());
            case OfferAccepted e -> known(e).with(State.ACCEPTED);
            case OfferDeclined e -> known(e).with(State.DECLINED);
            case OfferLapsed e -> known(e).with(State.LAPSED);
        };
    }

    private Entry known(WaitingEvent event) {
        return Objects.requireNonNull(entries.get(event.booking()), "nobody is asked before they join");
    }

    public @Nullable Entry entry(BookingId booking) {
        return entries.get(booking);
    }

    /** Those who wait for days that are not over, the next first. */
    public Stream<Entry> waiting(LocalDate today) {
        return open.values().stream()
                .filter(entry -> entry.state() == State.WAITING && !entry.wish().isOver(today));
    }

    /** Whether anybody waits who would come then. */
    public boolean isWaitedFor(LocalDate date) {
        return open.values().stream()
                .anyMatch(
                        entry -> entry.state() == State.WAITING && entry.wish().covers(date));
    }

    /** Those who wait though their days are over. */
    public Stream<Entry> waitingInVain(LocalDate today) {
        return open.values().stream()
                .filter(entry -> entry.state() == State.WAITING && entry.wish().isOver(today));
    }

    /** Those who were asked and have not answered. */
    public Stream<Entry> asked() {
        return open.values().stream().filter(entry -> entry.state() == State.ASKED);
    }

    /** 1 for the next in line; 0 for those who do not wait. */
    public int placeOf(Entry entry, LocalDate today) {
        boolean waits = entry.state() == State.WAITING && !entry.wish().isOver(today);
        return waits
                ? 1
                        + (int) waiting(today)
                                .filter(other -> other.number() < entry.number())
                                .count()
                : 0;
    }
}
