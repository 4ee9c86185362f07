// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import de.platzwart.api.OneBooking;
import de.platzwart.api.Samples;
import de.platzwart.api.files.Scan;
import de.platzwart.api.tickets.TicketCode;
import de.platzwart.api.tickets.TicketCode.Genuine;
import de.platzwart.api.tickets.TicketKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What citizens take away from their booking, and what they leave. */
@ExtendWith(OutputCaptureExtension.class)
class PapersJourneyTest extends Browser {
    @Autowired
    private TicketKeys keys;

    @Test
    void the_ticket_can_be_scanned_from_the_page_in_the_light_in_the_dark_and_on_paper() throws Exception {
        define("papers-pool", Samples.pool(50));
        OneBooking made = booked("papers-pool");

        for (Look look : new Look[] {Look.desktop(), Look.phone().inTheDark()}) {
            Page page = visit(look, made.path(""));
            examine(page, "papers-" + look.name());
            assertThat(scanned(page).booking()).isEqualTo(made.key().booking());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(scanned(page).persons()).isEqualTo(3);
            assertThat(page.isVisible("text=Ticket als PDF")).isFalse();
            picture(page, "papers-" + look.name() + "-print");
        }
    }

    @Test
    void paper_picture_and_calendar_are_taken_along() throws IOException {
        define("papers-files", Samples.pool(50));
        Page page = visit(Look.desktop(), booked("papers-files").path(""));

        assertThat(download(page, "text=Ticket als PDF")).startsWith("%PDF-1.");
        assertThat(download(page, "text=Ticket als Bild")).contains("PNG");
        assertThat(download(page, "text=In den Kalender")).contains("METHOD:PUBLISH", "SUMMARY:Schwimmen");
    }

    @Test
    void whatever_happened_is_told_in_plain_words() {
        define("papers-history", Samples.pool(50));
        OneBooking made = booked("papers-history").moveTo("14:00").ask("cancellation", "{\"party\":{\"child\":1}}");
        Page page = visit(Look.desktop(), made.path(""));

        assertThat(page.locator(".pw-history li span").allTextContents())
                .satisfiesExactly(
                        held -> assertThat(held)
                                .startsWith("Plätze reserviert für ")
                                .endsWith(", 09:00 Uhr"),
                        booked -> assertThat(booked).isEqualTo("Gebucht"),
                        moved -> assertThat(moved)
                                .startsWith("Verschoben von ")
                                .contains(", 09:00 Uhr auf ")
                                .endsWith(", 14:00 Uhr"),
                        part -> assertThat(part).isEqualTo("Abgesagt: 1 × Schwimmen: Kinder"));
        examine(page, "papers-history");

        made.ask("cancellation", "{}");
        page.reload();
        assertThat(page.textContent(".pw-history li:last-child span")).isEqualTo("Alles abgesagt");
        assertThat(page.isVisible(".pw-ticket")).isFalse();
        assertThat(page.isVisible("text=Absage in den Kalender")).isTrue();
        examine(page, "papers-cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-simple"})
    void who_wants_gets_all_data_and_has_the_contact_erased_also_without_scripts(String language, CapturedOutput log)
            throws IOException {
        define("papers-data", Samples.pool(50));
        OneBooking made = booked("papers-data");
        Page page = visit(Look.phone().in(language).withoutJavaScript(), made.path(""));
        String fetch = "form[action$='/own-data'] button";

        assertThat(download(page, fetch)).contains("Ada Beispiel", "ada@example.org", "\"history\"", "\"CONFIRMED\"");
        page.click("#data summary");
        picture(page, "papers-erase-" + language);
        page.click("form[action$='/erasure'] button");

        assertThat(page.url()).endsWith("#data");
        assertThat(page.locator("#data summary").count()).isZero();
        assertThat(page.isVisible(".pw-ticket__code")).isTrue();
        assertThat(download(page, fetch)).doesNotContain("Ada", "example.org").contains("\"contact\" : null");
        assertThat(log.getAll())
                .doesNotContain(
                        "Ada Beispiel",
                        "ada@example.org",
                        made.key().secret(),
                        made.key().text());
    }

    /** With scripts a form is sent once; this one may be sent again. */
    @Test
    void data_can_be_downloaded_twice() throws IOException {
        define("papers-twice", Samples.pool(50));
        Page page = visit(Look.desktop(), booked("papers-twice").path(""));

        for (int time = 0; time < 2; time++) {
            assertThat(download(page, "text=Meine Daten herunterladen")).contains("Ada Beispiel");
        }
    }

    private OneBooking booked(String calendar) {
        return new OneBooking(client()).holdChildren(calendar, "09:00", 3).confirm();
    }

    private de.platzwart.api.tickets.Ticket scanned(Page page) throws Exception {
        byte[] picture = page.locator(".pw-ticket__code").screenshot();
        String code = Scan.read(ImageIO.read(new ByteArrayInputStream(picture)));
        return ((Genuine) TicketCode.check(code, keys.publicKeys())).ticket();
    }

    private static String download(Page page, String button) throws IOException {
        Download download = page.waitForDownload(() -> page.click(button));
        return Files.readString(download.path(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
