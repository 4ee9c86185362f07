// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.api.vault.Addressee;
import de.platzwart.booking.day.DayCommand.HandOver;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits for its turn.
 *
 * @param addressee stored in the same commit, if the day says yes
 */
record Work(DayRequest request, @Nullable Addressee addressee, CompletableFuture<DayReply> answer) {
    String stream() {
        return request.command().day().stream();
    }

    void reply(DayReply reply, CommandMetrics metrics) {
        metrics.answered(request.command(), reply);
        answer.complete(reply);
    }

    boolean isMove() {
        return request.command() instanceof HandOver;
    }

    /** The days it may write to. */
    List<DayId> days() {
        return request.command() instanceof HandOver handOver
                ? List.of(handOver.day(), handOver.to())
                : List.of(request.command().day());
    }
}
