// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.Contents;
import de.platzwart.api.mail.outbox.Letter;
import de.platzwart.api.mail.outbox.LetterKind;
import de.platzwart.api.pages.Language;
import de.platzwart.api.pages.Languages;
import de.platzwart.api.pages.Wording;
import de.platzwart.api.tickets.ShortCode;
import de.platzwart.api.vault.Addressee;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.waiting.Entry;
import de.platzwart.views.bookings.BookingAnswer;
import de.platzwart.views.waiting.WaitingLists;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes a letter about a booking as it stands, in the language of whoever gets it. */
@Component
class LetterComposer {
    private final LetterTemplates templates;
    private final Enclosures enclosures;
    private final Languages languages;
    private final WaitingLists waiting;
    private final Clock clock;
    private final String city;
    private final String pages;
    private final String host;
    private final InternetAddress from;

    LetterComposer(
            LetterTemplates templates,
            Enclosures enclosures,
            Languages languages,
            WaitingLists waiting,
            Clock clock,
            MailSettings settings,
            @Value("${platzwart.city:Koblenz}") String city,
            @Value("${platzwart.public-url:http://localhost:${server.port:8080}}") URI publicUrl)
            throws UnsupportedEncodingException {
        this.templates = templates;
        this.enclosures = enclosures;
        this.languages = languages;
        this.waiting = waiting;
        this.clock = clock;
        this.city = city;
        this.pages = publicUrl.toString().replaceAll("/+$", "");
        this.host = String.valueOf(publicUrl.getHost());
        String address = settings.from() == null ? "platzwart@" + host : settings.from();
        this.from = new InternetAddress(address, city, StandardCharsets.UTF_8.name());
    }

    MimeMessage compose(Letter letter, Addressee addressee, BookingAnswer booking, CalendarRules rules)
            throws MessagingException, UnsupportedEncodingException {
        Language language = languages.nearest(addressee.contact().language());
        Locale locale = language.locale();
        Map<String, Object> model = model(letter, addressee, booking, rules, language);
        MimeMessage message = new Numbered("<" + letter.id() + "." + booking.booking() + "@" + host + ">");
        MimeMessageHelper parts =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(recipient(addressee));
        parts.setSubject(templates.subject(letter.owed().kind(), locale, reference(booking), rules.title()));
        parts.setSentDate(Date.from(clock.instant()));
        parts.setText(templates.text(model, locale), templates.html(model, locale));
        enclosures.addTo(parts, booking, locale);
        // all letters of a booking answer one that nobody wrote, so that they are shown as one thread
        String thread = "<" + booking.booking() + "@" + host + ">";
        message.setHeader("In-Reply-To", thread);
        message.setHeader("References", thread);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", language.tag());
        message.saveChanges();
        return message;
    }

    private Map<String, Object> model(
            Letter letter, Addressee addressee, BookingAnswer booking, CalendarRules rules, Language language) {
        Map<String, Object> model = new HashMap<>();
        model.put("kind", letter.owed().kind().name());
        model.put("language", language.tag());
        model.put("city", city);
        model.put("name", addressee.contact().name());
        model.put("words", new Wording(language.locale()));
        model.put("booking", booking);
        model.put("rules", rules);
        model.put("lines", Contents.of(booking.items(), rules));
        model.put("reference", reference(booking));
        BookingKey.of(booking.booking(), addressee.secret()).ifPresent(key -> {
            String page = pages + "/b/" + key.text();
            String offer = pages + "/w/" + booking.calendar() + "/" + key.text();
            boolean asks = letter.owed().kind() == LetterKind.WAITING_OFFER;
            model.put("manage", (asks ? offer : page) + "?lang=" + language.tag());
            model.put("cancel", page + "/cancellation?lang=" + language.tag());
        });
        answerUntil(booking).ifPresent(until -> model.put("answerUntil", until));
        return model;
    }

    private Optional<Instant> answerUntil(BookingAnswer booking) {
        return Optional.ofNullable(waiting.of(booking.calendar()).entry(booking.booking()))
                .map(Entry::asked)
                .map(Entry.Asked::until);
    }

    private static String reference(BookingAnswer booking) {
        return ShortCode.of(booking.booking()).text();
    }

    private static InternetAddress recipient(Addressee addressee)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress checked = new InternetAddress(addressee.contact().email(), true);
        checked.setPersonal(addressee.contact().name(), StandardCharsets.UTF_8.name());
        return checked;
    }

    /** Has the same number at every try, so that whoever gets it twice can tell. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(String number) {
            super(Session.getInstance(new Properties()));
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
