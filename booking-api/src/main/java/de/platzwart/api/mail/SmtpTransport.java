// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to a mail server. One that keeps us waiting is given up before another node may take the letter. */
final class SmtpTransport implements Transport {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final JavaMailSender server;
    private final ExecutorService threads;

    SmtpTransport(JavaMailSender server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    @Override
    public void send(long letter, MimeMessage message) throws InterruptedException, TimeoutException {
        Future<?> sending = threads.submit(() -> server.send(message));
        try {
            sending.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } finally {
            // on a virtual thread this closes the connection; of a letter that is sent nothing is left to cancel
            sending.cancel(true);
        }
    }
}
