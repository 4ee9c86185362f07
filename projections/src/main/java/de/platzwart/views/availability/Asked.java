// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.calendar.Offer;
import de.platzwart.views.calendars.CalendarsView;
import de.platzwart.web.Addresses;
import de.platzwart.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which days of a calendar somebody asks for, as far as they can be booked by now, and what for. */
record Asked(CalendarId calendar, LocalDate from, LocalDate to, Wanted wanted) {
    private static final int DAYS_AT_MOST = 62;
    private static final int DAYS_USUALLY = 14;
    private static final int PLACES_AT_MOST = 1_000;
    private static final Set<String> PARAMETERS = Set.of("from", "to", "offer", "places");

    static Asked of(String calendar, MultiValueMap<String, String> parameters, CalendarsView calendars, Instant now) {
        CalendarsView.Entry entry = entry(calendar, calendars);
        check(parameters);
        CalendarRules rules = entry.rules();
        LocalDate today = LocalDate.ofInstant(now, rules.zone());
        LocalDate from = date(parameters, "from", today);
        LocalDate to = date(parameters, "to", from.plusDays(DAYS_USUALLY - 1));
        if (from.isAfter(to)) {
            throw Problem.because(UNPROCESSABLE_CONTENT, "DATES_REVERSED", "from must not be after to");
        }
        if (ChronoUnit.DAYS.between(from, to) >= DAYS_AT_MOST) {
            throw Problem.because(
                    UNPROCESSABLE_CONTENT, "TOO_MANY_DAYS", "at most " + DAYS_AT_MOST + " days can be asked for");
        }
        LocalDate lastDay = rules.lastDay(now);
        return new Asked(entry.id(), from, to.isAfter(lastDay) ? lastDay : to, wanted(parameters, rules));
    }

    boolean includes(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    private static CalendarsView.Entry entry(String calendar, CalendarsView calendars) {
        return calendars
                .entry(calendar)
                .orElseThrow(() -> Problem.because(NOT_FOUND, "CALENDAR_UNKNOWN", "there is no such calendar"));
    }

    private static void check(MultiValueMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (!PARAMETERS.contains(name)) {
                throw Problem.because(
                        BAD_REQUEST, "PARAMETER_UNKNOWN", "only from, to, offer and places can be asked for");
            }
            if (values.size() > 1) {
                throw Problem.because(BAD_REQUEST, "PARAMETER_REPEATED", name + " was given more than once");
            }
        });
    }

    private static LocalDate date(MultiValueMap<String, String> parameters, String name, LocalDate otherwise) {
        String text = parameters.getFirst(name);
        return text == null ? otherwise : Addresses.date(text);
    }

    private static Wanted wanted(MultiValueMap<String, String> parameters, CalendarRules rules) {
        int places = places(parameters.getFirst("places"));
        String offer = parameters.getFirst("offer");
        return Wanted.of(offer == null ? null : offer(offer, rules).id(), places);
    }

    private static int places(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        if (!text.matches("-?[0-9]{1,9}")) {
            throw Problem.because(BAD_REQUEST, "PLACES_INVALID", "places must be a whole number");
        }
        int places = Integer.parseInt(text);
        if (places < 1 || places > PLACES_AT_MOST) {
            throw Problem.because(
                    UNPROCESSABLE_CONTENT, "PLACES_OUT_OF_RANGE", "places must lie between 1 and " + PLACES_AT_MOST);
        }
        return places;
    }

    private static Offer offer(String wanted, CalendarRules rules) {
        List<Offer> offers = rules.offers();
        return offers.stream()
                .filter(offer -> offer.id().value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problem.because(
                        UNPROCESSABLE_CONTENT,
                        "OFFER_UNKNOWN",
                        offers.stream()
                                .map(offer -> offer.id().value())
                                .collect(Collectors.joining(", ", "this calendar offers: ", ""))));
    }
}
