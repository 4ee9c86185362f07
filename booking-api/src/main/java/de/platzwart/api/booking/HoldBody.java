// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.booking;

import com.github.benmanes.caffeine.cache.Interner;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.calendar.OfferId;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Party;
import de.platzwart.web.Problem;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * What is to be booked: an offer for a party, or several services in one appointment.
 *
 * @param offer in place of {@code items}
 * @param party persons by tariff; may be left out for one person where the offer has just one tariff
 */
public record HoldBody(
        @Nullable String offer,
        @Nullable LocalTime start,
        @Nullable Map<String, @Nullable Integer> party,
        @Nullable List<Wanted> items) {
    private static final Interner<List<Item>> SHARED = Interner.newWeakInterner();

    /** A service, and how many persons need it. */
    public record Wanted(@Nullable String offer, @Nullable Integer quantity) {}

    public LocalTime startOrRefuse() {
        if (start == null) {
            throw missing("start", "the time at which it begins, as in 09:00");
        }
        return start;
    }

    /** As the day understands it: every item with its tariffs. Many ask for the same, and share one copy of it. */
    public List<Item> itemsIn(CalendarRules calendar) {
        return SHARED.intern(items(calendar));
    }

    private List<Item> items(CalendarRules calendar) {
        if ((offer == null) == (items == null)) {
            throw invalid("Send either 'offer' or 'items'.");
        }
        if (offer != null) {
            Party persons = party == null ? Party.of(onlyTariff(calendar, offer), 1) : partyOf(party);
            return List.of(new Item(wellFormed(() -> new OfferId(offer)), persons));
        }
        if (party != null) {
            throw invalid("'party' goes with 'offer'; with 'items' use 'quantity'.");
        }
        return Objects.requireNonNull(items).stream()
                .map(service -> itemOf(calendar, service))
                .toList();
    }

    private static Item itemOf(CalendarRules calendar, @Nullable Wanted service) {
        String id = service == null ? null : service.offer();
        if (service == null || id == null) {
            throw missing("items.offer", "the id of the service");
        }
        int quantity = service.quantity() == null ? 1 : service.quantity();
        String tariff = onlyTariff(calendar, id);
        return wellFormed(() -> new Item(new OfferId(id), Party.of(tariff, quantity)));
    }

    public static Party partyOf(Map<String, @Nullable Integer> party) {
        TreeMap<String, Integer> persons = new TreeMap<>();
        party.forEach((tariff, count) -> {
            if (count == null) {
                throw invalid("The party needs a number for each tariff.");
            }
            persons.put(tariff, count);
        });
        return wellFormed(() -> new Party(persons));
    }

    /** The values check their own shape; what they say is meant for the client. */
    private static <T> T wellFormed(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException malformed) {
            throw invalid(String.valueOf(malformed.getMessage()));
        }
    }

    private static String onlyTariff(CalendarRules calendar, String id) {
        Offer known = calendar.offers().stream()
                .filter(offer -> offer.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.because(
                        HttpStatus.UNPROCESSABLE_CONTENT, "OFFER_UNKNOWN", "This calendar has no such offer."));
        if (known.tariffs().size() != 1) {
            throw missing("party", "how many persons of which tariff");
        }
        return known.tariffs().getFirst().id().value();
    }

    private static ErrorResponseException missing(String field, String meaning) {
        return invalid("'" + field + "' is missing: " + meaning + ".");
    }

    private static ErrorResponseException invalid(String sentence) {
        return Problem.because(HttpStatus.UNPROCESSABLE_CONTENT, "REQUEST_INVALID", sentence);
    }
}
