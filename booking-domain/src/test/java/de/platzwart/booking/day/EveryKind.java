// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import static de.platzwart.booking.day.Samples.ANNA;
import static de.platzwart.booking.day.Samples.BEN;
import static de.platzwart.booking.day.Samples.HOLDER;
import static de.platzwart.booking.day.Samples.LOT;
import static de.platzwart.booking.day.Samples.NINE;
import static de.platzwart.booking.day.Samples.NOW;
import static de.platzwart.booking.day.Samples.POOL;
import static de.platzwart.booking.day.Samples.SECRET;
import static de.platzwart.booking.day.Samples.TWO;
import static de.platzwart.booking.day.Samples.later;
import static de.platzwart.booking.day.Samples.pool;
import static de.platzwart.booking.day.Samples.swim;

import de.platzwart.booking.calendar.Channel;
import java.time.LocalTime;
import java.util.List;

/** One of each kind of command, event and reply of a day. */
final class EveryKind {
    private static final DayId TOMORROW = DayId.of("moselbad/2026-06-04");
    private static final List<Item> FAMILY = swim("adult", 2, "child", 1);
    private static final Claim HELD = new Claim(Channel.ONLINE, NINE, 1, 3, later(600));
    private static final Claim KEPT = HELD.until(null);
    private static final Booked BOOKED = new Booked(
            ANNA,
            3,
            Booked.State.CONFIRMED,
            KEPT,
            FAMILY,
            1100,
            1,
            null,
            SECRET,
            new Booked.Asked(POOL, Channel.ONLINE, TWO, FAMILY, NOW));

    private EveryKind() {}

    static List<DayCommand> commands() {
        return List.of(
                new DayCommand.OpenDay(POOL, pool(4), NOW),
                new DayCommand.HoldPlaces(POOL, ANNA, Channel.ONLINE, SECRET, NINE, FAMILY, null, NOW),
                new DayCommand.OfferPlaces(POOL, ANNA, SECRET, NINE, FAMILY, later(86_400), NOW),
                new DayCommand.ExtendHold(POOL, ANNA, HOLDER, null, NOW),
                new DayCommand.ConfirmBooking(POOL, ANNA, HOLDER, null, false, NOW),
                new DayCommand.RedirectLetter(POOL, ANNA, HOLDER, null, NOW),
                new DayCommand.CancelPlaces(POOL, ANNA, HOLDER, null, null, LOT, NOW),
                new DayCommand.MoveWithinDay(POOL, ANNA, HOLDER, null, TWO, LOT, NOW),
                new DayCommand.HandOver(POOL, ANNA, HOLDER, null, TOMORROW, NINE, null, LOT, NOW),
                new DayCommand.TakeIn(POOL, BOOKED, TOMORROW, NINE, NOW),
                new DayCommand.LapseHolds(POOL, NOW),
                new DayCommand.ChangeCapacity(POOL, NINE, TWO, 2, false, "Bahn gesperrt", NOW),
                new DayCommand.CloseSlots(POOL, NINE, TWO, "Gewitter", NOW),
                new DayCommand.ReopenSlots(POOL, NINE, TWO, NOW));
    }

    static List<DayEvent> events() {
        return List.of(
                new DayEvent.DayOpened(POOL, pool(4), NOW),
                new DayEvent.CapacityChanged(POOL, NINE, TWO, 2, List.of(ANNA), "Bahn gesperrt", NOW),
                new DayEvent.SlotsClosed(POOL, NINE, TWO, "Gewitter", NOW),
                new DayEvent.SlotsReopened(POOL, NINE, TWO, NOW),
                new DayEvent.PlacesHeld(POOL, ANNA, 0, HELD, FAMILY, 1100, SECRET, NOW),
                new DayEvent.PlacesOffered(POOL, ANNA, 0, HELD.until(later(86_400)), FAMILY, 1100, SECRET, NOW),
                new DayEvent.HoldExtended(POOL, ANNA, 1, HELD, HELD.until(later(900)), later(300)),
                new DayEvent.HoldLapsed(POOL, ANNA, 1, HELD, later(600)),
                new DayEvent.HoldAbandoned(POOL, ANNA, 1, HELD, null, later(60)),
                new DayEvent.PaymentFellDue(POOL, ANNA, 1, HELD, HELD.until(later(1860)), 1100, later(60)),
                new DayEvent.MailFellDue(POOL, ANNA, 1, 1, HELD, HELD.until(later(1860)), later(60)),
                new DayEvent.BookingConfirmed(POOL, ANNA, 1, HELD, KEPT, later(60)),
                new DayEvent.PlacesCancelled(
                        POOL,
                        ANNA,
                        2,
                        KEPT,
                        new Claim(Channel.ONLINE, NINE, 1, 2, null),
                        swim("adult", 1, "child", 1),
                        650,
                        null,
                        later(90)),
                new DayEvent.BookingCancelled(POOL, ANNA, 2, KEPT, null, later(90)),
                new DayEvent.BookingMoved(
                        POOL, ANNA, 2, KEPT, new Claim(Channel.ONLINE, TWO, 1, 3, null), null, later(90)),
                new DayEvent.BookingMovedOut(POOL, ANNA, 2, KEPT, TOMORROW, null, later(90)),
                new DayEvent.BookingMovedIn(TOMORROW, ANNA, 3, POOL, KEPT, BOOKED, later(90)));
    }

    static List<DayReply> replies() {
        return List.of(
                new DayReply.BookingStands(POOL, BOOKED, LocalTime.of(13, 0), true),
                new DayReply.DayStands(POOL, List.of(BEN, ANNA)),
                new DayReply.Refused(
                        Refusal.SOLD_OUT,
                        1,
                        -1,
                        List.of(new DayReply.Alternative(TWO, LocalTime.of(18, 0), 4)),
                        later(3_600),
                        null,
                        null));
    }
}
