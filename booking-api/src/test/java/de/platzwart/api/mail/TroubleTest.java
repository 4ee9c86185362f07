// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;

class TroubleTest {
    @Test
    void a_recipient_who_does_not_exist_is_not_tried_again_and_not_named() throws Exception {
        var ada = new InternetAddress("ada@example.org");
        var unknown = new SMTPAddressFailedException(
                ada, "RCPT TO:<ada@example.org>", 550, "550 5.1.1 ada@example.org unknown");
        var refused = new SendFailedException(
                "Invalid Addresses", unknown, new Address[0], new Address[0], new Address[] {ada});

        Trouble trouble = Trouble.of(new MailSendException("failed", null, Map.of("message", refused)));

        assertThat(trouble.forGood()).isTrue();
        assertThat(trouble.problem()).contains("550").doesNotContain("ada");
    }

    @Test
    void a_recipient_who_cannot_be_reached_now_is_tried_again() throws Exception {
        var ada = new InternetAddress("ada@example.org");
        var busy = new SMTPAddressFailedException(
                ada, "RCPT TO:<ada@example.org>", 450, "450 4.2.1 ada@example.org is busy");
        var refused =
                new SendFailedException("Invalid Addresses", busy, new Address[0], new Address[] {ada}, new Address[0]);

        Trouble trouble = Trouble.of(new MailSendException("failed", null, Map.of("message", refused)));

        assertThat(trouble.forGood()).isFalse();
        assertThat(trouble.problem()).contains("450").doesNotContain("ada");
    }

    @Test
    void a_server_that_is_away_is_tried_again() {
        var away = new MailSendException("Mail server connection failed", new ConnectException("mail.example.org"));

        assertThat(Trouble.of(away)).isEqualTo(new Trouble("ConnectException", false));
    }

    @Test
    void each_wait_is_twice_as_long_up_to_an_hour() {
        var settings = new MailSettings(null, null, 50, Duration.ofMinutes(1), Duration.ofHours(24), 4);

        assertThat(settings.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.waitAfter(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(settings.waitAfter(7)).isEqualTo(Duration.ofHours(1));
        assertThat(settings.waitAfter(50)).isEqualTo(Duration.ofHours(1));
    }
}
