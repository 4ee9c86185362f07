// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Brings every fact to the subscribers of this JVM: in order, none left out, none twice. What this node commits is
 * offered by the writer and delivered without being read again; what other nodes commit is found by looking often.
 * Where anything does not join up, the log is read, so an offer that is lost or late does no harm.
 */
public final class Feed implements SmartLifecycle {
    /** Starts before the server takes requests. */
    public static final int PHASE = 1_000;

    private static final Duration NOT_YET_LATE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final EventLog log;
    private final FeedSettings settings;
    private final Clock clock;
    private final FeedMeters meters;
    private final Offers offers;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final Progress progress = new Progress();

    private volatile Instant asOf = Instant.EPOCH;
    private volatile boolean running;
    private @Nullable Thread thread;

    public Feed(EventLog log, FeedSettings settings, Clock clock, MeterRegistry registry) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
        this.offers = new Offers(settings.offeredAtMost());
        this.meters = new FeedMeters(registry, this);
    }

    /**
     * Everything after a position goes to this sink, on the feed's thread, so it has to be quick. To be called before
     * the feed starts. A sink that throws gets nothing more; the others go on.
     */
    public Subscription subscribe(String name, long afterPosition, Consumer<List<StoredFact>> sink) {
        return subscribe(name, () -> afterPosition, sink);
    }

    /** The same where the beginning is found out when the feed starts, on its thread. */
    public Subscription subscribe(String name, LongSupplier begin, Consumer<List<StoredFact>> sink) {
        if (running) {
            throw new IllegalStateException("subscribe before the feed starts: " + name);
        }
        Subscription subscription = new Subscription(name, begin, sink);
        subscriptions.add(subscription);
        return subscription;
    }

    /** Called by a writer right after its commit, with the facts of that one commit. Returns at once. */
    public void offer(List<StoredFact> committed) {
        if (!committed.isEmpty()) {
            offers.add(new Offers.Offer(committed, System.nanoTime()));
        }
    }

    /** Everything up to here was delivered. */
    public long position() {
        return progress.position();
    }

    /** Everything that was committed before this moment was delivered. */
    public Instant asOf() {
        return asOf;
    }

    /** How far behind the subscribers may be. */
    public Duration lag() {
        return Duration.ofNanos(
                Math.max(0, Duration.between(asOf, clock.instant()).toNanos()));
    }

    /** Whether the subscribers know what happened up to a moment ago. */
    public boolean caughtUp() {
        return running && lag().compareTo(NOT_YET_LATE) < 0;
    }

    /** Names of subscribers that failed on a fact and get no more. */
    public List<String> failed() {
        return subscriptions.stream()
                .filter(Subscription::failed)
                .map(Subscription::name)
                .toList();
    }

    /** Waits until everything up to a position was delivered. False when that took too long. */
    public boolean awaitPosition(long wanted, Duration atMost) throws InterruptedException {
        return progress.await(wanted, atMost);
    }

    @Override
    public void start() {
        running = true;
        offers.open();
        thread = Thread.ofPlatform().name("feed").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        offers.wake();
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        Duration pause = settings.pollEvery();
        boolean begun = false;
        boolean look = true;
        while (running) {
            try {
                begun = begun || begin();
                look = look ? readOn() : deliverOffers();
                pause = settings.pollEvery();
            } catch (RuntimeException e) {
                // the database is away, or holds a fact that this version cannot read: nothing may be left out, so wait
                meters.unreadable(e);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                look = true;
                offers.await(pause);
            }
        }
    }

    /** From where the last of the subscribers stands; a long way is gone in one go, decoding on all cores. */
    private boolean begin() {
        long last = log.lastPosition();
        progress.reached(
                subscriptions.stream().mapToLong(Subscription::begin).min().orElse(last));
        if (last - progress.position() > settings.chunk()) {
            log.replay(progress.position(), facts -> {
                if (!running) {
                    throw new CancellationException("the feed stops");
                }
                deliver(facts, facts.getLast().fact().at());
            });
        }
        return true;
    }

    /** Waits for offers and delivers what joins up. True when the log has to be looked at. */
    private boolean deliverOffers() {
        Offers.@Nullable Offer offer = offers.poll(settings.pollEvery());
        if (offer == null) {
            return true;
        }
        if (offer.last() <= progress.position()) {
            return false;
        }
        if (offer.first() != progress.position() + 1) {
            return true;
        }
        // whatever was committed before this offer has a lower position, and was delivered
        deliver(offer.facts(), offer.facts().getLast().fact().at());
        meters.visible(offer.nanos());
        return false;
    }

    /** Reads a chunk of the log. True when there may be more to read. */
    private boolean readOn() {
        Instant before = clock.instant();
        List<StoredFact> facts = log.read(progress.position(), settings.chunk());
        boolean more = facts.size() == settings.chunk();
        if (facts.isEmpty()) {
            knownUpTo(before);
        } else {
            deliver(facts, more ? facts.getLast().fact().at() : before);
            meters.read(facts, clock.instant());
        }
        return more;
    }

    /** Whoever waits for a position may ask at once how far behind this is, so the moment is said first. */
    private void deliver(List<StoredFact> facts, Instant everythingBefore) {
        for (Subscription subscription : subscriptions) {
            subscription.deliver(facts);
        }
        knownUpTo(everythingBefore);
        progress.reached(facts.getLast().position());
    }

    private void knownUpTo(Instant moment) {
        asOf = moment.isAfter(asOf) ? moment : asOf;
    }
}
