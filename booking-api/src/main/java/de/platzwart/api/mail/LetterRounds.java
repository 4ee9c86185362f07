// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import de.platzwart.api.mail.outbox.Letter;
import de.platzwart.api.mail.outbox.Outbox;
import de.platzwart.api.mail.outbox.OutboxWatch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes to the outbox again and again, for a few letters at a time, on virtual threads that nobody else waits for. */
@Component
class LetterRounds implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger("de.platzwart.mail");
    private static final Duration KEPT = Duration.ofDays(30);
    /** Somebody has to have seen them, and may have been away. */
    private static final Duration DEAD_KEPT = Duration.ofDays(365);

    private final Outbox outbox;
    private final OutboxWatch watch;
    private final LetterCarrier carrier;
    private final @Nullable Transport transport;
    private final int atOnce;
    private final Semaphore turn = new Semaphore(1);
    private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    LetterRounds(
            Outbox outbox,
            OutboxWatch watch,
            LetterCarrier carrier,
            ObjectProvider<Transport> transport,
            MailSettings settings) {
        this.outbox = outbox;
        this.watch = watch;
        this.carrier = carrier;
        this.transport = transport.getIfAvailable();
        this.atOnce = settings.atOnce();
        if (this.transport == null) {
            LOG.warn("No letters are sent: spring.mail.host names no mail server");
        }
    }

    @Scheduled(initialDelay = 1, fixedRate = 1, timeUnit = TimeUnit.SECONDS)
    void carryWhatIsDue() {
        Transport way = transport;
        if (way != null && turn.tryAcquire()) {
            try {
                emptyOutbox(way);
            } catch (RuntimeException unreachable) {
                LOG.debug("The outbox waits for the next round", unreachable);
            } finally {
                turn.release();
            }
        }
    }

    private void emptyOutbox(Transport way) {
        while (!stopping && !Thread.currentThread().isInterrupted()) {
            List<Letter> letters = outbox.take(atOnce);
            if (letters.isEmpty()) {
                return;
            }
            // waited for in a way that an interrupt does not end: who stops this node stops no letter on its way
            CompletableFuture.allOf(letters.stream()
                            .map(letter -> CompletableFuture.runAsync(() -> carry(letter, way), carriers))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void carry(Letter letter, Transport way) {
        try {
            carrier.carry(letter, way);
        } catch (RuntimeException failure) {
            LOG.warn("What became of letter {} is not written down, so it comes back", letter.id(), failure);
        }
    }

    @Scheduled(initialDelay = 2, fixedRate = 10, timeUnit = TimeUnit.SECONDS)
    void watch() {
        if (transport != null) {
            watch.look();
        }
    }

    @Scheduled(initialDelay = 1, fixedRate = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        int forgotten = outbox.forget(KEPT, DEAD_KEPT);
        if (forgotten > 0) {
            LOG.info("Forgot {} letters that ended long ago", forgotten);
        }
    }

    /** Letters on their way arrive and are ticked off, so that a restart sends none of them twice. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        boolean calm = turn.tryAcquire(20, TimeUnit.SECONDS);
        LOG.debug("Letters on their way have arrived: {}", calm);
        carriers.shutdown();
    }
}
