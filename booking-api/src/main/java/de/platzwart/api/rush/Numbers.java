// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import de.platzwart.api.commands.Partition;
import de.platzwart.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Gives numbers out, in the order of asking. Whoever asks during a commit shares the next one. */
final class Numbers {
    private static final int LONGEST_QUEUE = 20_000;
    private static final int LARGEST_BATCH = 5_000;

    private record Asked(Line.Id line, CompletableFuture<@Nullable Integer> number) {}

    private final LineTable table;
    private final Partition<Asked> asked;

    Numbers(LineTable table, ExecutorService threads) {
        this.table = table;
        this.asked = new Partition<>(LONGEST_QUEUE, LARGEST_BATCH, threads, this::giveOut);
    }

    /** Empty if the line ends meanwhile. */
    Mono<Integer> next(Line.Id line) {
        return Mono.defer(() -> {
            var mine = new Asked(line, new CompletableFuture<>());
            return asked.offer(mine) ? Mono.fromFuture(mine.number(), true) : Mono.error(later());
        });
    }

    private void giveOut(List<Asked> batch) {
        Map<Line.Id, List<Asked>> byLine = batch.stream().collect(Collectors.groupingBy(Asked::line));
        byLine.forEach(this::giveOut);
    }

    private void giveOut(Line.Id line, List<Asked> those) {
        try {
            OptionalInt first = table.numbers(line, those.size());
            for (int i = 0; i < those.size(); i++) {
                those.get(i).number().complete(first.isPresent() ? first.getAsInt() + i : null);
            }
        } catch (DataAccessException away) {
            those.forEach(one -> one.number().completeExceptionally(later()));
        }
    }

    private static RuntimeException later() {
        return Problem.because(
                HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", "No number can be given out now. Try again shortly.");
    }
}
