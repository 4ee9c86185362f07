// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.files;

import de.platzwart.api.booking.Calendars;
import de.platzwart.api.booking.Contents;
import de.platzwart.api.tickets.ShortCode;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.Booked.State;
import de.platzwart.views.bookings.BookingAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A booking for the citizen's own calendar. Taken in once more after a change it replaces the former one, and after a
 * cancellation it takes it out. Who books is not in it, nor the link to change it: calendars are shared with others.
 */
@Component
public class CalendarFile {
    public static final String TYPE = "text/calendar;charset=UTF-8";

    private final Calendars calendars;
    private final MessageSource messages;
    private final Clock clock;
    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

    CalendarFile(Calendars calendars, MessageSource messages, Clock clock) {
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    /** Only what was booked for good has been in a calendar. */
    public static boolean has(BookingAnswer booking) {
        return booking.state() == State.CONFIRMED || booking.state() == State.CANCELLED;
    }

    public byte[] of(BookingAnswer booking, Locale locale) {
        CalendarRules rules = calendars.rulesOf(booking.calendar());
        boolean cancelled = booking.state() == State.CANCELLED;
        TimeZone zone = zones.getTimeZone(rules.zone().getId());
        List<Property> header = List.of(
                new ProdId("-//Platzwart//Platzwart//EN"),
                ImmutableVersion.VERSION_2_0,
                cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        List<CalendarComponent> parts = new ArrayList<>();
        if (zone != null) {
            parts.add(zone.getVTimeZone());
        }
        parts.add(new VEvent(new PropertyList(List.of(
                new Uid(booking.booking() + "@platzwart"),
                new DtStamp(clock.instant()),
                new Sequence(booking.step()),
                new DtStart<>(moment(booking.startsAt(rules.zone()), zone)),
                new DtEnd<>(moment(booking.endsAt(rules.zone()), zone)),
                new Summary(rules.title()),
                new Location(rules.title()),
                new Description(description(booking, rules, locale)),
                cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                ImmutableTransp.OPAQUE,
                ImmutableClazz.PRIVATE))));
        return new Calendar(new PropertyList(header), new ComponentList<>(parts))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** By the clocks of the place; by those of the world if calendars do not know its zone. */
    private static Temporal moment(ZonedDateTime local, @Nullable TimeZone zone) {
        return zone == null ? local.toInstant() : local;
    }

    private String description(BookingAnswer booking, CalendarRules rules, Locale locale) {
        String lines = Contents.of(booking.items(), rules).stream()
                .map(Contents.Line::text)
                .collect(Collectors.joining("\n"));
        String reference = messages.getMessage("summary.reference", null, locale);
        return lines + "\n" + reference + ": " + ShortCode.of(booking.booking()).text();
    }
}
