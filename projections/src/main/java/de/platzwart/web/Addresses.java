// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.web;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.BookingId;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.SecretHash;
import de.platzwart.booking.day.Seen;
import de.platzwart.store.SecretHashing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads what stands in the address and the headers, and says what is wrong with it. */
public final class Addresses {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Not chosen by anybody: what is left when a program forgot to choose. */
    private static final Pattern NOBODYS = Pattern.compile("[0-]+|[fF-]+");

    /** The next tag of a list, as RFC 9110 writes it, where the one before ended. */
    private static final Pattern TAG = Pattern.compile("\\G[ \t,]*(W/)?\"([!#-~\\x80-\\xff]*)\"[ \t]*(?:,[ \t,]*|\\z)");

    private static final Pattern STEP = Pattern.compile("0|[1-9][0-9]{0,8}");

    private Addresses() {}

    public static DayId day(String calendar, String date) {
        return new DayId(calendar(calendar), date(date));
    }

    public static CalendarId calendar(String text) {
        try {
            return new CalendarId(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.because(HttpStatus.NOT_FOUND, "CALENDAR_UNKNOWN", "There is no such calendar.");
        }
    }

    public static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 2000 || date.getYear() > 2200) {
                throw new DateTimeException("out of range");
            }
            return date;
        } catch (DateTimeException noDate) {
            throw Problem.because(
                    HttpStatus.BAD_REQUEST, "DATE_INVALID", "There is no such date; write it as in 2026-06-03.");
        }
    }

    public static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException noTime) {
            throw Problem.because(
                    HttpStatus.BAD_REQUEST, "TIME_INVALID", "There is no such time; write it as in 09:00.");
        }
    }

    public static BookingId booking(String text) {
        if (!UUID_TEXT.matcher(text).matches() || NOBODYS.matcher(text).matches()) {
            throw Problem.because(
                    HttpStatus.BAD_REQUEST,
                    "BOOKING_ID_INVALID",
                    "A booking id is a random UUID, as in 123e4567-e89b-42d3-a456-426614174000.");
        }
        return new BookingId(UUID.fromString(text));
    }

    public static SecretHash secret(@Nullable String header) {
        if (header == null) {
            throw Problem.because(HttpStatus.BAD_REQUEST, "SECRET_MISSING", "The header Booking-Secret is missing.");
        }
        if (!SecretHashing.isSecret(header)) {
            throw Problem.because(
                    HttpStatus.BAD_REQUEST,
                    "SECRET_INVALID",
                    "Booking-Secret holds at least 128 random bits: 22 to 128 letters, digits, hyphens, underscores.");
        }
        return SecretHashing.hash(header);
    }

    /** The steps in If-Match; null if there is no such header, or it takes the booking as it is. */
    public static @Nullable Seen seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Set<Integer> steps = new HashSet<>();
        Matcher tag = TAG.matcher(ifMatch);
        int read = 0;
        while (tag.find()) {
            read = tag.end();
            boolean strong = tag.group(1) == null;
            if (strong && STEP.matcher(tag.group(2)).matches()) {
                steps.add(Integer.valueOf(tag.group(2)));
            }
        }
        if (read == 0 || read < ifMatch.length()) {
            throw Problem.because(
                    HttpStatus.BAD_REQUEST,
                    "IF_MATCH_INVALID",
                    "If-Match holds the ETag of the booking, as in \"3\", or several of them, or *.");
        }
        return new Seen(steps);
    }
}
