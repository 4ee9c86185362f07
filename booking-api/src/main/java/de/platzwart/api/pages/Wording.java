// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** How a page in one language writes dates, times and money. */
public final class Wording {
    private final Locale locale;
    private final NumberFormat euros;

    public Wording(Locale locale) {
        this.locale = locale;
        // a language without a country does not know how to write a currency
        this.euros = NumberFormat.getCurrencyInstance(
                locale.getCountry().isEmpty() ? Locale.of(locale.getLanguage(), "DE") : locale);
        euros.setCurrency(Currency.getInstance("EUR"));
    }

    /** As in "Mittwoch, 3. Juni 2026". */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(date);
    }

    /** As in "Mittwoch, 3. Juni 2026 – Freitag, 5. Juni 2026". */
    public String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : day(from) + " – " + day(to);
    }

    /** As in "3. Juni". */
    public String dayAndMonth(LocalDate date) {
        return DateTimeFormatter.ofPattern(locale.getLanguage().equals("de") ? "d. MMMM" : "d MMMM", locale)
                .format(date);
    }

    /** As in "Juni" or, where that is long, "Dez.". */
    public String month(LocalDate date) {
        return DateTimeFormatter.ofPattern("LLL", locale).format(date);
    }

    /** As in "Mi". */
    public String weekday(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEE", locale).format(date);
    }

    /** As in "09:00", in every language: opening hours are posted like that. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }

    /** As in "Mittwoch, 3. Juni 2026, 07:00". */
    public String moment(Instant instant, ZoneId zone) {
        var there = instant.atZone(zone);
        return day(there.toLocalDate()) + ", " + time(there.toLocalTime());
    }

    /** As in "07:00", for a moment today. */
    public String clock(Instant instant, ZoneId zone) {
        return time(instant.atZone(zone).toLocalTime());
    }

    /** As in "4,50 €". */
    public String money(int cents) {
        return euros.format(cents / 100.0);
    }
}
