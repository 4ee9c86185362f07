// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import de.platzwart.api.mail.outbox.LetterKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What can be watched of letters on their way. While a mail server is away the log says so once, not for each. */
@Component
class MailMetrics {
    private static final Logger LOG = LoggerFactory.getLogger("de.platzwart.mail");

    private final MeterRegistry registry;
    private final AtomicBoolean stuck = new AtomicBoolean();

    MailMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void ended(LetterKind kind, String outcome) {
        Counter.builder("platzwart.letters.ended")
                .description("letters by their kind and how it ended with them")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome.toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
        if (outcome.equals("SENT") && stuck.compareAndSet(true, false)) {
            LOG.info("Letters are sent again");
        }
    }

    void failed(LetterKind kind, String problem) {
        Counter.builder("platzwart.letters.failed")
                .description("tries to send that failed")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
        if (stuck.compareAndSet(false, true)) {
            LOG.warn("A letter could not be sent and waits: {}", problem);
        }
    }

    void dead(long letter, LetterKind kind, String problem) {
        ended(kind, "DEAD");
        LOG.warn("Letter {} is given up: {}; staff may send it again", letter, problem);
    }
}
