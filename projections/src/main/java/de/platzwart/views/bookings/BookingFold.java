// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.bookings;

import de.platzwart.booking.day.Booked;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayEvent;
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
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.Item;
import de.platzwart.store.StoredFact;
import de.platzwart.views.mongo.Change;
import de.platzwart.views.mongo.Fold;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents of bookings. A fact tells only what it changes, so a document is written without being read; written
 * once more, even together with facts that are in it already, it comes out the same.
 */
final class BookingFold implements Fold {
    private final int bookingsAtOnce;
    private final Map<BookingId, Fields> folded = new LinkedHashMap<>();

    BookingFold(int bookingsAtOnce) {
        this.bookingsAtOnce = bookingsAtOnce;
    }

    @Override
    public void take(StoredFact stored) {
        if (stored.fact() instanceof DayEvent.OfBooking event) {
            folded.computeIfAbsent(event.booking(), _ -> new Fields()).take(event);
        }
    }

    @Override
    public boolean isFull() {
        return folded.size() >= bookingsAtOnce;
    }

    @Override
    public List<Change> changes() {
        List<Change> changes = folded.entrySet().stream()
                .map(entry -> entry.getValue().change(entry.getKey()))
                .toList();
        folded.clear();
        return changes;
    }

    /** What is known of a booking; null where no fact has said it. */
    private static final class Fields {
        private int step = -1;
        private boolean whole;
        private @Nullable DayId day;
        private @Nullable State state;
        private @Nullable Claim claim;
        private @Nullable List<Item> items;
        private @Nullable Integer priceCents;

        /** Both halves of a move are in one commit, in any order. */
        void take(DayEvent.OfBooking event) {
            if (event.step() > step) {
                step = event.step();
                put(event);
            }
        }

        private void put(DayEvent.OfBooking event) {
            switch (event) {
                case PlacesHeld e -> begin(e, State.HELD, e.taken(), e.items(), e.priceCents());
                case PlacesOffered e -> begin(e, State.OFFERED, e.taken(), e.items(), e.priceCents());
                case HoldExtended e -> claim = e.taken();
                case HoldLapsed _ -> state = State.LAPSED;
                case HoldAbandoned _ -> state = State.ABANDONED;
                case MailFellDue e -> {
                    state = State.MAIL_DUE;
                    claim = e.taken();
                }
                case PaymentFellDue e -> {
                    state = State.PAYMENT_DUE;
                    claim = e.taken();
                    priceCents = e.priceCents();
                }
                case BookingConfirmed e -> {
                    state = State.CONFIRMED;
                    claim = e.taken();
                }
                case PlacesCancelled e -> {
                    claim = e.taken();
                    items = e.items();
                    priceCents = e.priceCents();
                }
                case BookingCancelled _ -> state = State.CANCELLED;
                case BookingMoved e -> claim = e.taken();
                case BookingMovedOut _ -> {} // what changes is said by its other half
                case BookingMovedIn e -> {
                    Booked booked = e.booked();
                    stand(e.day(), booked.state(), e.taken(), booked.items(), booked.priceCents());
                }
            }
        }

        private void begin(DayEvent.OfBooking e, State first, Claim taken, List<Item> wanted, int price) {
            whole = true;
            stand(e.day(), first, taken, wanted, price);
        }

        private void stand(DayId on, State now, Claim taken, List<Item> wanted, int price) {
            day = on;
            state = now;
            claim = taken;
            items = wanted;
            priceCents = price;
        }

        Change change(BookingId booking) {
            return new Change(booking.toString(), step, this::document, whole);
        }

        private Document document() {
            Document set = new Document();
            if (day != null) {
                set.put("day", day.toString());
            }
            if (state != null) {
                set.put("state", state.name());
            }
            if (claim != null) {
                set.put("channel", claim.channel().name());
                set.put("start", claim.start().toString());
                set.put("slots", claim.slots());
                set.put("places", claim.places());
                set.put("until", claim.until());
            }
            if (items != null) {
                set.put("items", items.stream().map(Fields::part).toList());
            }
            if (priceCents != null) {
                set.put("priceCents", priceCents);
            }
            return set;
        }

        private static Document part(Item item) {
            return new Document("offer", item.offer().value())
                    .append("party", new Document(Map.copyOf(item.party().persons())));
        }
    }
}
