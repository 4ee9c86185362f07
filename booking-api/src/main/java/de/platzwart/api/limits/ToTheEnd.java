// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import reactor.core.publisher.Mono;

/**
 * A client who hangs up cancels what waits for the answer, and not what is decided. Whatever counts by the answer has
 * to hear it all the same, or hanging up would be a way around the count.
 */
final class ToTheEnd {
    private ToTheEnd() {}

    static <T> Mono<T> of(Mono<T> counted) {
        return Mono.deferContextual(
                asking -> Mono.fromFuture(counted.contextWrite(asking).toFuture(), true));
    }
}
