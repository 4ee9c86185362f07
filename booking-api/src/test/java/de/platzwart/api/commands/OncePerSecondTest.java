// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OncePerSecondTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("de.platzwart.refusals.of.this.test");
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }
    };
    private final OncePerSecond log = new OncePerSecond(logger.getName());

    @BeforeEach
    void listen() {
        appender.start();
        logger.addAppender(appender);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(appender);
    }

    @Test
    void the_last_of_a_rush_are_told_although_nothing_follows() throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            log.line("SOLD_OUT", "refused");
        }

        assertThat(next()).isEqualTo("refused (1 x)");
        assertThat(next()).isEqualTo("refused (999 x)");
        log.line("SOLD_OUT", "refused");
        log.line("CLOSED", "another kind");
        assertThat(next()).isEqualTo("another kind (1 x)");
        assertThat(next()).isEqualTo("refused (1 x)");
    }

    private @Nullable String next() throws InterruptedException {
        return lines.poll(10, TimeUnit.SECONDS);
    }
}
