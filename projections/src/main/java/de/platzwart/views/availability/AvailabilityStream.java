// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.day.DayId;
import de.platzwart.views.availability.Listeners.Known;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;

/**
 * Tells listeners which days changed: at once, but not more than ten times a second for a calendar, and also when time
 * alone changes something. Everything here happens on one thread of its own.
 */
final class AvailabilityStream implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AvailabilityStream.class);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** Then a listener has to come back, with the days that are next by then. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final AvailabilityView view;
    private final Clock clock;
    private final int listenersAtMost;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Asked, Listeners> listeners = new HashMap<>();
    private final Map<CalendarId, Changes> changes = new HashMap<>();
    private final Moments moments = new Moments();
    private final Counter dropped;
    private long position;
    private volatile ScheduledExecutorService thread = newThread();
    private volatile boolean running;

    /** Days of a calendar that nobody was told of yet, and when somebody was told last. */
    private static final class Changes {
        final Set<DayId> days = new HashSet<>();
        Instant told = Instant.EPOCH;
        boolean planned;
    }

    AvailabilityStream(AvailabilityView view, Clock clock, int listenersAtMost, MeterRegistry registry) {
        this.view = view;
        this.clock = clock;
        this.listenersAtMost = listenersAtMost;
        Gauge.builder("platzwart.stream.listeners", count, AtomicInteger::get).register(registry);
        dropped = Counter.builder("platzwart.stream.dropped")
                .description("Listeners that did not read what they were told")
                .register(registry);
        view.onChange(this::changed);
    }

    /** A place is taken by who listens, not by who only asks for the headers. Fails if all are taken. */
    Flux<byte[]> listen(Asked asked, long lastEventId) {
        return Flux.defer(() -> {
            if (count.getAndUpdate(taken -> Math.min(taken + 1, listenersAtMost)) >= listenersAtMost) {
                return Flux.error(new RejectedExecutionException("as many listen as may"));
            }
            Listener listener = new Listener();
            return listener.told()
                    .doOnSubscribe(_ -> run(() -> add(asked, listener, lastEventId)))
                    .doFinally(_ -> {
                        count.decrementAndGet();
                        run(() -> remove(asked, listener));
                    })
                    .take(LONGEST);
        });
    }

    private void add(Asked asked, Listener listener, long lastEventId) {
        CalendarDays days = view.days(asked.calendar());
        Collection<DayStand> stands = days == null ? List.of() : days.between(asked.from(), asked.to());
        Known known = lastEventId > position ? Known.NOTHING : new Known(lastEventId, moments.before(lastEventId));
        listeners.computeIfAbsent(asked, Listeners::new).add(listener, stands, known, position, clock.instant());
    }

    private void remove(Asked asked, Listener listener) {
        Listeners of = listeners.get(asked);
        if (of != null) {
            of.remove(listener);
            if (of.isEmpty()) {
                listeners.remove(asked);
            }
        }
    }

    /** On the feed's thread. */
    private void changed(Collection<DayId> days, long upTo) {
        run(() -> {
            position = upTo;
            if (!listeners.isEmpty()) {
                days.forEach(day -> changes.computeIfAbsent(day.calendar(), _ -> new Changes())
                        .days
                        .add(day));
                days.stream().map(DayId::calendar).distinct().forEach(this::plan);
            }
        });
    }

    private void plan(CalendarId calendar) {
        Changes of = Objects.requireNonNull(changes.get(calendar));
        if (of.planned) {
            return;
        }
        long millis = Duration.between(clock.instant(), of.told.plus(BETWEEN)).toMillis();
        if (millis <= 0) {
            tell(calendar, of);
        } else {
            of.planned = true;
            var unused = thread.schedule(() -> guarded(() -> tell(calendar, of)), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void tell(CalendarId calendar, Changes of) {
        Instant now = clock.instant();
        List<DayStand> stands =
                of.days.stream().flatMap(day -> view.stand(day).stream()).toList();
        of.days.clear();
        of.planned = false;
        of.told = now;
        listeners.values().stream()
                .filter(some -> some.asked().calendar().equals(calendar))
                .forEach(some -> some.tell(stands, position, now));
    }

    /** What changed by time alone. */
    private void tick() {
        Instant now = clock.instant();
        moments.note(position, now);
        for (Listeners some : listeners.values()) {
            CalendarId calendar = some.asked().calendar();
            List<DayStand> stands = some.untrueAt(now).stream()
                    .flatMap(date -> view.stand(new DayId(calendar, date)).stream())
                    .toList();
            some.tell(stands, position, now);
            dropped.increment(some.takeDropped());
        }
    }

    private void run(Runnable work) {
        try {
            thread.execute(() -> guarded(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("stopping: nobody is told any more", e);
        }
    }

    private static ScheduledExecutorService newThread() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("availability-stream").factory());
    }

    private void every(Duration pause, Runnable work) {
        var unused = thread.scheduleWithFixedDelay(
                () -> guarded(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Listeners were not told", e);
        }
    }

    @Override
    public void start() {
        if (thread.isShutdown()) {
            thread = newThread();
        }
        every(BETWEEN, this::tick);
        every(HEARTBEAT, () -> listeners.values().forEach(Listeners::heartbeat));
        running = true;
    }

    /** Ends all streams, else the server would wait for them. */
    @Override
    public void stop() {
        running = false;
        run(() -> {
            new ArrayList<>(listeners.values()).forEach(Listeners::end);
            listeners.clear();
        });
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
