// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import java.util.concurrent.ArrayBlockingQueue;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** One who listens. What is told and not read yet waits, up to a bound. */
final class Listener {
    private static final int WAITING_AT_MOST = 128;

    private final Sinks.Many<byte[]> waiting =
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(WAITING_AT_MOST));
    private final Sinks.Empty<Void> gone = Sinks.empty();

    Flux<byte[]> told() {
        return waiting.asFlux().takeUntilOther(gone.asMono());
    }

    /** False if too much waits already. */
    boolean tell(byte[] bytes) {
        return waiting.tryEmitNext(bytes).isSuccess();
    }

    /** At once: an end behind what waits would never come to one who does not read, and would keep its place taken. */
    void end() {
        gone.tryEmitEmpty();
    }
}
