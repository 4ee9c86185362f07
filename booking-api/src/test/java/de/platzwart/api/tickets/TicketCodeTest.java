// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import de.platzwart.api.tickets.TicketCode.Flaw;
import de.platzwart.api.tickets.TicketCode.Genuine;
import de.platzwart.api.tickets.TicketCode.Wrong;
import de.platzwart.booking.day.BookingId;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketCodeTest {
    private static final Instant NINE = Instant.parse("2026-06-03T07:00:00Z");
    private final Random random = new Random(20260603);
    private final KeyPair pair = newPair();
    private final Map<Integer, PublicKey> keys = Map.of(7, pair.getPublic());
    private final Ticket ticket = Ticket.of(7, newBooking(), NINE, NINE.plusSeconds(4 * 3600), 3, 65_535, 4);
    private final String code = TicketCode.sign(ticket, pair.getPrivate());

    @Test
    void a_code_says_what_was_signed() {
        assertThat(TicketCode.check(code, keys)).isEqualTo(new Genuine(ticket));
        assertThat(ticket.until()).isEqualTo(NINE.plusSeconds(4 * 3600));
    }

    @Test
    void whatever_can_be_in_a_ticket_comes_out_again() {
        for (int i = 0; i < 1_000; i++) {
            Instant from = Instant.ofEpochSecond(random.nextLong(1L << 32));
            Ticket any = new Ticket(
                    random.nextInt(1, 256),
                    newBooking(),
                    from,
                    random.nextInt(1 << 16),
                    random.nextInt(1 << 16),
                    random.nextInt(1 << 16),
                    random.nextInt(256));
            assertThat(Ticket.of(any.bytes())).isEqualTo(any);
        }
    }

    @Test
    void a_code_has_144_characters_and_fits_a_qr_code_of_version_6() throws Exception {
        assertThat(code).hasSize(144).startsWith("PW1:");
        assertThat(Encoder.encode(code, ErrorCorrectionLevel.M).getVersion().getVersionNumber())
                .isEqualTo(6);
    }

    @Test
    void any_flipped_bit_is_found() {
        byte[] bytes = Base45.decode(code.substring(TicketCode.PREFIX.length())).orElseThrow();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(TicketCode.check(TicketCode.PREFIX + Base45.encode(flipped), keys))
                    .as("bit " + bit)
                    .isInstanceOf(Wrong.class);
        }
    }

    @Test
    void any_other_character_is_found() {
        String letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:äa";
        for (int at = 0; at < code.length(); at++) {
            char other = letters.charAt(random.nextInt(letters.length()));
            String changed = code.substring(0, at) + other + code.substring(at + 1);
            if (other != code.charAt(at)) {
                assertThat(TicketCode.check(changed, keys)).as(changed).isInstanceOf(Wrong.class);
            }
        }
    }

    @Test
    void it_is_said_what_is_wrong() {
        assertThat(flaw("4001234567890")).isEqualTo(Flaw.NOT_A_TICKET);
        assertThat(flaw("")).isEqualTo(Flaw.NOT_A_TICKET);
        assertThat(flaw(code.substring(0, 100))).isEqualTo(Flaw.DAMAGED);
        assertThat(flaw(code + "00")).isEqualTo(Flaw.DAMAGED);
        assertThat(flaw(TicketCode.PREFIX + ":::")).isEqualTo(Flaw.DAMAGED);
        assertThat(flaw(changed(0, 2))).isEqualTo(Flaw.FORMAT_UNKNOWN);
        assertThat(flaw(changed(1, 8))).isEqualTo(Flaw.KEY_UNKNOWN);
        assertThat(flaw(changed(28, 5))).isEqualTo(Flaw.SIGNATURE_INVALID);
        assertThat(flaw(TicketCode.sign(ticket, newPair().getPrivate()))).isEqualTo(Flaw.SIGNATURE_INVALID);
    }

    @ParameterizedTest
    @EnumSource(Instants.class)
    void a_time_or_party_that_does_not_fit_counts_as_the_most_that_does(Instants length) {
        Ticket large = Ticket.of(1, newBooking(), NINE, NINE.plusSeconds(length.seconds), 1, 1, 1_000);

        assertThat(Ticket.of(large.bytes())).isEqualTo(large);
        assertThat(large.persons()).isEqualTo(Ticket.MOST_PERSONS);
        assertThat(large.minutes()).isBetween(0, 65_535);
    }

    private enum Instants {
        BACKWARDS(-60),
        A_YEAR(365 * 24 * 3600);

        private final int seconds;

        Instants(int seconds) {
            this.seconds = seconds;
        }
    }

    private Flaw flaw(String wrong) {
        return ((Wrong) TicketCode.check(wrong, keys)).flaw();
    }

    private String changed(int at, int value) {
        byte[] bytes = Base45.decode(code.substring(TicketCode.PREFIX.length())).orElseThrow();
        bytes[at] = (byte) value;
        return TicketCode.PREFIX + Base45.encode(bytes);
    }

    private BookingId newBooking() {
        return new BookingId(new UUID(random.nextLong(), random.nextLong()));
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
