// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages.mail;

import de.platzwart.api.mail.MailFolder;
import de.platzwart.api.mail.SentMail;
import de.platzwart.api.pages.PlainText;
import de.platzwart.api.pages.Wording;
import de.platzwart.views.calendars.CalendarsView;
import de.platzwart.web.Blocking;
import de.platzwart.web.Problem;
import java.net.InetSocketAddress;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What was sent, where letters go into a folder because things are only tried out. Everybody can read them here, so
 * where a mail server is named there is no such page.
 */
@Controller
class SentMailPage {
    /** A letter brings its own styles, and nothing else of it is alive. */
    private static final String LETTER = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For");

    private final ObjectProvider<MailFolder> folder;
    private final CalendarsView calendars;
    private final Blocking blocking;

    SentMailPage(ObjectProvider<MailFolder> folder, CalendarsView calendars, Blocking blocking) {
        this.folder = folder;
        this.calendars = calendars;
        this.blocking = blocking;
    }

    @GetMapping("/mail")
    Mono<Rendering> all(ServerWebExchange exchange, Locale locale) {
        onlyHere(exchange);
        return blocking.call(() -> folder().newest()).map(mails -> Rendering.view("mails")
                .modelAttribute("mails", mails)
                .modelAttribute("words", new Wording(locale))
                .modelAttribute("zone", zone())
                .build());
    }

    @GetMapping("/mail/{id}")
    Mono<Rendering> one(@PathVariable long id, ServerWebExchange exchange, Locale locale) {
        onlyHere(exchange);
        return find(id).map(mail -> Rendering.view("mail")
                .modelAttribute("mail", mail)
                .modelAttribute("text", PlainText.read(mail.text()))
                .modelAttribute("words", new Wording(locale))
                .modelAttribute("zone", zone())
                .build());
    }

    /** As a mail program shows it. */
    @GetMapping("/mail/{id}/html")
    Mono<ResponseEntity<String>> html(@PathVariable long id, ServerWebExchange exchange) {
        onlyHere(exchange);
        return find(id).map(mail -> ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", LETTER)
                .body(mail.html()));
    }

    /** The letters of others are for nobody who comes over the network, be it through a proxy on this machine. */
    private static void onlyHere(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        InetSocketAddress from = request.getRemoteAddress();
        boolean here = from != null && from.getAddress().isLoopbackAddress();
        if (!here || FORWARDED.stream().anyMatch(request.getHeaders()::containsHeader)) {
            throw unknown();
        }
    }

    private Mono<SentMail> find(long id) {
        return blocking.call(() -> folder().find(id).orElse(null)).switchIfEmpty(Mono.error(SentMailPage::unknown));
    }

    /** A letter that lies there does not say whose clocks it goes by; what is tried out is one place. */
    private ZoneId zone() {
        return calendars.all().stream()
                .map(calendar -> calendar.rules().zone())
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    private MailFolder folder() {
        return folder.stream().findFirst().orElseThrow(SentMailPage::unknown);
    }

    private static RuntimeException unknown() {
        return Problem.because(HttpStatus.NOT_FOUND, "MAIL_UNKNOWN", "There is no such letter here.");
    }
}
