// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.Kind;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.booking.calendar.Tariff;
import de.platzwart.booking.day.Item;
import de.platzwart.booking.day.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How many of which tariff of which offer somebody wants, as the forms and links of the pages carry it: in fields named
 * {@code n.offer.tariff}. In a session it is one offer for all; an appointment can hold several services.
 */
public record Wish(Map<String, Integer> counts) {
    public static final int MOST = 50;
    private static final String FIELD = "n.";

    public Wish {
        counts = Map.copyOf(counts);
    }

    /** What a form says. One that says nothing gets one person of the offer that is asked for, or of the first one. */
    public static Wish in(MultiValueMap<String, String> form, CalendarRules rules) {
        Offer asked = asked(form, rules);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Offer offer : rules.kind() == Kind.SESSIONS ? List.of(asked) : rules.offers()) {
            for (Tariff tariff : offer.tariffs()) {
                int count = count(form.getFirst(field(offer, tariff)));
                if (count > 0) {
                    counts.put(field(offer, tariff), count);
                }
            }
        }
        boolean saysNothing = form.keySet().stream().noneMatch(name -> name.startsWith(FIELD));
        return saysNothing ? new Wish(Map.of(field(asked, asked.tariffs().getFirst()), 1)) : new Wish(counts);
    }

    /** The same as a booking holds it. */
    public static Wish of(List<Item> items) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        items.forEach(item -> item.party()
                .persons()
                .forEach((tariff, count) -> counts.merge(FIELD + item.offer() + "." + tariff, count, Integer::sum)));
        return new Wish(counts);
    }

    /**
     * The same at another place, which has an offer of the same title for each that is wanted; empty if it has not.
     * Whoever has no tariff of their own there counts as its first one, and sees so before booking.
     */
    public Optional<Wish> at(CalendarRules here, CalendarRules there) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Offer offer : here.offers()) {
            for (Tariff tariff : offer.tariffs()) {
                int count = count(offer, tariff);
                Offer same = count == 0 ? null : sameAs(offer, there);
                if (same != null) {
                    counts.merge(field(same, sameAs(tariff, same)), count, Integer::sum);
                } else if (count > 0) {
                    return Optional.empty();
                }
            }
        }
        return counts.isEmpty() || here.kind() != there.kind() ? Optional.empty() : Optional.of(new Wish(counts));
    }

    private static @Nullable Offer sameAs(Offer offer, CalendarRules there) {
        return there.offers().stream()
                .filter(other -> other.title().equalsIgnoreCase(offer.title()))
                .findFirst()
                .orElse(null);
    }

    private static Tariff sameAs(Tariff tariff, Offer there) {
        return there.tariffs().stream()
                .filter(other -> other.id().equals(tariff.id()))
                .findFirst()
                .orElse(there.tariffs().getFirst());
    }

    public static Offer asked(MultiValueMap<String, String> form, CalendarRules rules) {
        String id = form.getFirst("offer");
        return rules.offers().stream()
                .filter(offer -> offer.id().value().equals(id))
                .findFirst()
                .orElse(rules.offers().getFirst());
    }

    public static String field(Offer offer, Tariff tariff) {
        return FIELD + offer.id() + "." + tariff.id();
    }

    public int count(Offer offer, Tariff tariff) {
        return counts.getOrDefault(field(offer, tariff), 0);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** As a day understands it, in the order of the calendar. */
    public List<Item> items(CalendarRules rules) {
        List<Item> items = new ArrayList<>();
        for (Offer offer : rules.offers()) {
            var persons = new TreeMap<String, Integer>();
            for (Tariff tariff : offer.tariffs()) {
                if (count(offer, tariff) > 0) {
                    persons.put(tariff.id().value(), count(offer, tariff));
                }
            }
            if (!persons.isEmpty()) {
                items.add(new Item(offer.id(), new Party(persons)));
            }
        }
        return List.copyOf(items);
    }

    public int priceCents(CalendarRules rules) {
        int price = 0;
        for (Offer offer : rules.offers()) {
            for (Tariff tariff : offer.tariffs()) {
                price += count(offer, tariff) * tariff.priceCents();
            }
        }
        return price;
    }

    /** The page on which a time of that day is chosen for this. */
    public String linkTo(CalendarId calendar, CalendarRules rules, LocalDate date) {
        return link("/book/" + calendar, rules)
                .queryParam("date", date)
                .fragment("times")
                .toUriString();
    }

    /** The page on which one joins the waiting list for this. */
    public String linkToLine(CalendarId calendar, CalendarRules rules, de.platzwart.booking.waiting.Wish days) {
        return link("/list/" + calendar, rules)
                .queryParam("from", days.from())
                .queryParam("to", days.to())
                .toUriString();
    }

    private UriComponentsBuilder link(String page, CalendarRules rules) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(page);
        rules.offers().stream()
                .filter(offer -> offer.tariffs().stream().anyMatch(tariff -> count(offer, tariff) > 0))
                .findFirst()
                .ifPresent(offer -> link.queryParam("offer", offer.id()));
        new TreeMap<>(counts).forEach(link::queryParam);
        return link;
    }

    /** The page on which somebody joins the waiting list for this. */
    public String linkToList(CalendarId calendar, Offer offer) {
        UriComponentsBuilder link =
                UriComponentsBuilder.fromPath("/list/" + calendar).queryParam("offer", offer.id());
        new TreeMap<>(counts).forEach(link::queryParam);
        return link.toUriString();
    }

    /** What is no number counts as none: the page shows what it understood. */
    private static int count(@Nullable String text) {
        return text != null && text.strip().matches("[0-9]{1,3}") ? Math.min(MOST, Integer.parseInt(text.strip())) : 0;
    }
}
