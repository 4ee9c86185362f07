// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.api.OneBooking;
import de.platzwart.api.PlatzwartTest;
import de.platzwart.api.Samples;
import de.platzwart.api.booking.BookingKey;
import de.platzwart.api.tickets.ShortCode;
import de.platzwart.api.tickets.Ticket;
import de.platzwart.api.tickets.TicketCode;
import de.platzwart.api.tickets.TicketCode.Genuine;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FilesTest extends PlatzwartTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void the_ticket_is_read_from_its_picture_and_is_ours() throws Exception {
        define("ticket-pool", Samples.pool(9));
        OneBooking made = booking().holdChildren("ticket-pool", "14:00", 3).confirm();

        Ticket ticket = ticketOn(picture(made));

        assertThat(ticket.booking()).isEqualTo(made.key().booking());
        assertThat(ticket.persons()).isEqualTo(3);
        assertThat(ticket.from())
                .isEqualTo(Samples.tomorrow().atTime(14, 0).atZone(BERLIN).toInstant());
        assertThat(ticket.until()).isEqualTo(ticket.from().plus(Duration.ofHours(4)));
        JsonNode keys = publicKeys();
        assertThat(keys.at("/venues/" + ticket.venue()).asString()).isEqualTo("oberwerth");
        assertThat(keys.at("/products/" + ticket.product()).asString()).isEqualTo("ticket-pool/swim");
    }

    @Test
    void the_paper_can_be_scanned_read_and_read_aloud() throws Exception {
        define("ticket-office", Samples.office(3));
        String services = "\"items\":[{\"offer\":\"passport\"},{\"offer\":\"pickup\"}]";
        OneBooking made = booking().hold("ticket-office", "09:00", services).confirm();

        try (var paper =
                Loader.loadPDF(body(made.get("/ticket.pdf").expectStatus().isOk()))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Ihr Ticket", "Bürgeramt", "09:00–09:30", "1 × Reisepass", "gilt für alle", "Koblenz")
                    .contains(
                            "Sie finden es", ShortCode.of(made.key().booking()).text())
                    .doesNotContain("Ada", "#");
            assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("Ihr Ticket: Bürgeramt");
            var letters = paper.getPage(0).getResources();
            for (var name : letters.getFontNames()) {
                assertThat(letters.getFont(name).isEmbedded())
                        .as(letters.getFont(name).getName())
                        .isTrue();
            }
            BufferedImage scanned = new PDFRenderer(paper).renderImageWithDPI(0, 150);
            keep(scanned);
            assertThat(ticketOn(scanned)).isEqualTo(ticketOn(picture(made)));
        }
    }

    @Test
    void a_ticket_that_is_fetched_again_is_not_printed_again() {
        define("ticket-again", Samples.pool(9));
        OneBooking made = booking().holdChildren("ticket-again", "09:00", 1).confirm();
        byte[] first = body(made.get("/ticket.pdf"));

        assertThat(body(made.get("/ticket.pdf"))).isEqualTo(first);
        assertThat(body(made.moveTo("14:00").get("/ticket.pdf"))).isNotEqualTo(first);
    }

    @Test
    void who_moves_or_comes_with_fewer_gets_another_ticket() throws Exception {
        define("ticket-change", Samples.pool(9));
        OneBooking made = booking().holdChildren("ticket-change", "09:00", 3).confirm();

        Ticket before = ticketOn(picture(made));
        Ticket moved = ticketOn(picture(made.moveTo("14:00")));
        Ticket fewer = ticketOn(picture(made.ask("cancellation", "{\"party\":{\"child\":1}}")));

        assertThat(moved.from()).isEqualTo(before.from().plus(Duration.ofHours(5)));
        assertThat(fewer.persons()).isEqualTo(2);
        assertThat(fewer.booking()).isEqualTo(before.booking());
    }

    @Test
    void nobody_gets_files_without_the_link_or_of_a_booking_that_is_not_made() {
        define("ticket-none", Samples.pool(9));
        OneBooking made = booking().holdChildren("ticket-none", "09:00", 1);
        assertMissing(made, "/ticket.png", "/ticket.pdf", "/calendar.ics");

        made.confirm();
        BookingKey guessed = BookingKey.fresh();
        BookingKey wrong = new BookingKey(made.key().booking(), guessed.secret());
        for (String file : new String[] {"/ticket.png", "/ticket.pdf", "/calendar.ics"}) {
            made.get(file).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
            assertThat(refusal(wrong, file)).isEqualTo(refusal(guessed, file));
        }

        made.ask("cancellation", "{}");
        assertMissing(made, "/ticket.png", "/ticket.pdf");
        String file = new String(body(made.get("/calendar.ics")), StandardCharsets.UTF_8);
        assertThat(file).contains("METHOD:CANCEL", "STATUS:CANCELLED").doesNotContain("Ada", "ada@example.org");
    }

    private static void assertMissing(OneBooking booking, String... files) {
        for (String file : files) {
            booking.get(file).expectStatus().isNotFound();
        }
    }

    private String refusal(BookingKey wrong, String file) {
        var answer = client().get().uri("/b/" + wrong.text() + file).exchange();
        byte[] page = body(answer.expectStatus().isNotFound());
        return new String(page, StandardCharsets.UTF_8).replace(wrong.text(), "");
    }

    /** As a scanner does: with nothing but the public keys. */
    private Ticket ticketOn(BufferedImage image) throws Exception {
        Map<Integer, PublicKey> keys = new HashMap<>();
        for (JsonNode published : publicKeys().get("keys")) {
            byte[] raw = Base64.getUrlDecoder().decode(published.get("x").asString());
            String spki = "302a300506032b6570032100" + HexFormat.of().formatHex(raw);
            keys.put(
                    Integer.valueOf(published.get("kid").asString()),
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(HexFormat.of().parseHex(spki))));
        }
        return ((Genuine) TicketCode.check(Scan.read(image), keys)).ticket();
    }

    private JsonNode publicKeys() {
        var answer = client().get().uri("/api/v1/tickets/keys").exchange();
        return new JsonMapper().readTree(body(answer.expectStatus().isOk()));
    }

    private static BufferedImage picture(OneBooking booking) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                body(booking.get("/ticket.png").expectStatus().isOk())));
    }

    /** For people to look at. */
    private static void keep(BufferedImage paper) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        ImageIO.write(paper, "png", pictures.resolve("ticket-pdf.png").toFile());
    }

    private static byte[] body(ResponseSpec response) {
        return Objects.requireNonNull(response.expectBody().returnResult().getResponseBody());
    }

    private OneBooking booking() {
        return new OneBooking(client());
    }
}
