// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.booking.Contents;
import de.platzwart.api.booking.LetterKey;
import de.platzwart.api.booking.LetterKeys;
import de.platzwart.api.mail.outbox.Letter;
import de.platzwart.api.mail.outbox.LetterKind;
import de.platzwart.api.pages.Language;
import de.platzwart.api.pages.Languages;
import de.platzwart.api.pages.Wish;
import de.platzwart.api.pages.Wording;
import de.platzwart.api.tickets.ShortCode;
import de.platzwart.api.vault.Addressee;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.booking.day.Item;
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
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes letters, in the language of whoever gets them. */
@Component
class LetterComposer {
    private final LetterTemplates templates;
    private final Enclosures enclosures;
    private final Languages languages;
    private final LetterKeys keys;
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
            LetterKeys keys,
            WaitingLists waiting,
            Clock clock,
            MailSettings settings,
            @Value("${platzwart.city:Koblenz}") String city,
            @Value("${platzwart.public-url:http://localhost:${server.port:8080}}") URI publicUrl)
            throws UnsupportedEncodingException {
        this.templates = templates;
        this.enclosures = enclosures;
        this.languages = languages;
        this.keys = keys;
        this.waiting = waiting;
        this.clock = clock;
        this.city = city;
        this.pages = publicUrl.toString().replaceAll("/+$", "");
        this.host = String.valueOf(publicUrl.getHost());
        String address = settings.from() == null ? "platzwart@" + host : settings.from();
        this.from = new InternetAddress(address, city, StandardCharsets.UTF_8.name());
    }

    /** About a booking as it stands. */
    MimeMessage compose(Letter letter, Addressee addressee, BookingAnswer booking, CalendarRules rules)
            throws MessagingException, UnsupportedEncodingException {
        Map<String, Object> model = model(letter, addressee, booking.items(), rules);
        model.put("booking", booking);
        answerUntil(booking).ifPresent(until -> model.put("answerUntil", until));
        BookingKey.of(booking.booking(), addressee.secret()).ifPresent(key -> {
            String page = "/b/" + key.text();
            boolean asks = letter.owed().kind() == LetterKind.WAITING_OFFER;
            model.put("link", link(asks ? offerPage(booking, key) : page, addressee));
            model.put("cancel", link(page + "/cancellation", addressee));
        });
        MimeMessageHelper parts = parts(letter, addressee, model);
        enclosures.addTo(parts, booking, languageOf(addressee).locale());
        return finished(parts.getMimeMessage());
    }

    /**
     * Asks whether it was they who booked, with the number of that question. Perhaps whoever reads it has never been
     * here: it says nothing that somebody else typed, and its link opens no more than the question.
     */
    MimeMessage ask(Letter letter, Addressee addressee, BookingAnswer booking, CalendarRules rules, int number)
            throws MessagingException, UnsupportedEncodingException {
        Map<String, Object> model = model(letter, addressee, booking.items(), rules);
        model.remove("name");
        model.put("booking", booking);
        model.put("answer", link("/confirm/" + keys.text(new LetterKey(booking.booking(), number)), addressee));
        model.put("answerUntil", Objects.requireNonNull(booking.expiresAt(), "what is due has an end"));
        return finished(parts(letter, addressee, model).getMimeMessage());
    }

    /** About somebody who waits, or does no longer. */
    MimeMessage compose(Letter letter, Addressee addressee, Entry entry, CalendarRules rules)
            throws MessagingException, UnsupportedEncodingException {
        CalendarId calendar = letter.owed().day().calendar();
        Map<String, Object> model = model(letter, addressee, entry.items(), rules);
        model.put("entry", entry);
        model.put("place", waiting.of(calendar).placeOf(entry, LocalDate.ofInstant(clock.instant(), rules.zone())));
        if (letter.owed().kind() == LetterKind.WAITING_LAPSED) {
            model.put("link", link(Wish.of(entry.items()).linkToLine(calendar, rules, entry.wish()), addressee));
        } else {
            BookingKey.of(entry.booking(), addressee.secret())
                    .ifPresent(key -> model.put("link", link(waitingPage(calendar, key), addressee)));
        }
        return finished(parts(letter, addressee, model).getMimeMessage());
    }

    /** Whoever comes with this letter has read it, and need not answer another one. */
    private String offerPage(BookingAnswer booking, BookingKey key) {
        return waitingPage(booking.calendar(), key) + "?letter=" + keys.text(LetterKey.ofOffer(booking.booking()));
    }

    private static String waitingPage(CalendarId calendar, BookingKey key) {
        return "/w/" + calendar + "/" + key.text();
    }

    private String link(String page, Addressee addressee) {
        return pages + page + (page.contains("?") ? "&" : "?") + "lang="
                + languageOf(addressee).tag();
    }

    private Language languageOf(Addressee addressee) {
        return languages.nearest(addressee.contact().language());
    }

    private Map<String, Object> model(Letter letter, Addressee addressee, List<Item> items, CalendarRules rules) {
        Language language = languageOf(addressee);
        LetterKind kind = letter.owed().kind();
        String reference = ShortCode.of(letter.owed().booking()).text();
        Map<String, Object> model = new HashMap<>();
        model.put("kind", kind.name());
        model.put("subject", templates.subject(kind, language.locale(), reference, rules.title()));
        model.put("language", language.tag());
        model.put("city", city);
        model.put("name", NameInLetters.of(addressee.contact().name()));
        model.put("words", new Wording(language.locale()));
        model.put("rules", rules);
        model.put("lines", Contents.of(items, rules));
        model.put("reference", reference);
        return model;
    }

    private MimeMessageHelper parts(Letter letter, Addressee addressee, Map<String, Object> model)
            throws MessagingException, UnsupportedEncodingException {
        Language language = languageOf(addressee);
        // all letters of a booking answer one that nobody wrote, so that they are shown as one thread
        String thread = "<" + letter.owed().booking() + "@" + host + ">";
        MimeMessage message = new Numbered(thread.replace("<", "<" + letter.id() + "."));
        message.setHeader("In-Reply-To", thread);
        message.setHeader("References", thread);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", language.tag());
        MimeMessageHelper parts =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(recipient(addressee.contact().email(), model.get("name")));
        parts.setSubject(String.valueOf(model.get("subject")));
        parts.setSentDate(Date.from(clock.instant()));
        parts.setText(templates.text(model, language.locale()), templates.html(model, language.locale()));
        return parts;
    }

    private static MimeMessage finished(MimeMessage message) throws MessagingException {
        message.saveChanges();
        return message;
    }

    private Optional<Instant> answerUntil(BookingAnswer booking) {
        return Optional.ofNullable(waiting.of(booking.calendar()).entry(booking.booking()))
                .map(Entry::asked)
                .map(Entry.Asked::until);
    }

    private static InternetAddress recipient(String email, @Nullable Object name)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress checked = new InternetAddress(email, true);
        if (name != null) {
            checked.setPersonal(name.toString(), StandardCharsets.UTF_8.name());
        }
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
