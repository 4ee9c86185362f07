// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.platzwart.api.Samples;
import de.platzwart.api.pages.Look;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** Where mail goes into a folder, everybody can look at what a citizen would have got. */
class SentMailTest extends FolderBrowser {
    private static final String ADA = "ada@example.org";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(", HH:mm");

    @Test
    void a_citizen_finds_the_letter_asks_for_it_again_and_cancels_with_it() {
        Page page = book();
        String booking = page.url();
        Page mail = visit(Look.phone(), "/mail");
        var letters = letters(mail, ADA, 1);
        assertThat(mail.textContent("main")).contains("Nur zum Ausprobieren", "Ada Beispiel <ada@example.org>");
        var sent = ZonedDateTime.now(ZoneId.of("Europe/Berlin"));
        assertThat(letters.first().textContent()).containsAnyOf(CLOCK.format(sent), CLOCK.format(sent.minusMinutes(1)));
        examine(mail, "mail-list");
        letters.first().locator("a").click();
        assertThat(mail.textContent("main")).contains("Ihre Buchung steht", "Guten Tag Ada Beispiel,");
        examine(mail, "mail-letter");
        String link = mail.getAttribute("main a[href*='/b/']", "href");
        mail.click("text=So sieht es in einem Mailprogramm aus");
        assertThat(mail.textContent("h1")).isEqualTo("Ihre Buchung steht");
        picture(mail, "mail-html");

        page.navigate(URI.create(link).getPath());
        assertThat(page.url()).isEqualTo(booking);
        for (String answer : new String[] {"unterwegs", "unterwegs", "Gerade eben erst"}) {
            page.click("text=Bestätigung noch einmal per E-Mail schicken");
            assertThat(page.textContent("main .kern-alert")).contains(answer);
        }
        examine(page, "mail-again");

        page.navigate(URI.create(link).getPath() + "/cancellation");
        examine(page, "mail-cancellation");
        page.click("text=Ja, alles absagen");
        assertThat(page.textContent("h1")).isEqualTo("Abgesagt");
        letters(mail, ADA, 4);
    }

    @Test
    void a_letter_that_is_not_there_is_a_page_that_is_not_there() {
        Page page = visit(Look.desktop(), "/mail/4711");
        assertThat(page.textContent("h1")).isEqualTo("Diese Seite gibt es nicht");
    }

    private Page book() {
        define("mail-folder", Samples.pool(5));
        Page page = visit(Look.desktop(), "/book/mail-folder?n.swim.child=1&date=" + Samples.tomorrow());
        page.click("button[value='09:00']");
        page.waitForURL("**/b/**");
        tell(page, "Ada Beispiel", ADA);
        return page;
    }
}
