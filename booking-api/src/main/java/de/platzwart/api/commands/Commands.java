// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.api.vault.Addressee;
import de.platzwart.booking.day.DayCommand;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where every command to a day goes through. Requests wait by day in a partition; each partition drains into one unit
 * of work, and everybody is answered after the commit. Moves to another day wait apart: a crowd that moves has one turn
 * to write among those that book.
 *
 * <p>An answer goes on where the asking context says (for a request: on the event loop of its connection), never on the
 * thread of the batch. Cancelling a returned Mono does not cancel the command: it is decided all the same and can be
 * asked for by its id.
 */
public final class Commands {
    private final List<Partition<Work>> partitions;
    private final Partition<Work> moves;
    private final Scheduler elsewhere;
    private final CommandMetrics metrics;

    Commands(
            CommandSettings settings,
            Batches batches,
            Executor partitionThreads,
            ExecutorService threads,
            CommandMetrics metrics) {
        this.elsewhere = Schedulers.fromExecutorService(threads);
        this.metrics = metrics;
        this.partitions = IntStream.range(0, settings.partitions())
                .mapToObj(_ -> partition(settings, batches, partitionThreads))
                .toList();
        this.moves = partition(settings, batches, partitionThreads);
        metrics.watchQueue(this::waiting);
    }

    private static Partition<Work> partition(CommandSettings settings, Batches batches, Executor threads) {
        return new Partition<>(settings.longestQueue(), settings.largestBatch(), threads, batches::answer);
    }

    /** How many requests wait for their batch. */
    public int waiting() {
        return moves.length() + partitions.stream().mapToInt(Partition::length).sum();
    }

    public Mono<DayReply> send(DayCommand command) {
        return send(command, null, null);
    }

    /**
     * Sends a command that others may ask about later.
     *
     * @param addressee kept in the vault in the same commit, if the day accepts
     * @param by the member of staff who asks; null for citizens
     */
    public Mono<DayReply> send(DayCommand command, @Nullable Addressee addressee, @Nullable String by) {
        return Mono.deferContextual(asking -> {
            Work work = new Work(new DayRequest(command, by), addressee, new CompletableFuture<>());
            if (!partitionOf(work).offer(work)) {
                metrics.turnedAway();
                return Mono.error(new Overloaded());
            }
            Scheduler goesOn = asking.getOrDefault(Scheduler.class, elsewhere);
            return Mono.fromFuture(work.answer(), true).publishOn(Objects.requireNonNull(goesOn));
        });
    }

    /** Several commands in order, each after the answer to the one before. */
    public Mono<List<DayReply>> sendAll(List<? extends DayCommand> commands, @Nullable String by) {
        List<Mono<DayReply>> answers = new ArrayList<>();
        commands.forEach(command -> answers.add(send(command, null, by)));
        return reactor.core.publisher.Flux.concat(answers).collectList();
    }

    private Partition<Work> partitionOf(Work work) {
        return work.isMove()
                ? moves
                : partitions.get(Math.floorMod(work.stream().hashCode(), partitions.size()));
    }

    /** Too many wait already. */
    public static final class Overloaded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overloaded() {
            super("too many requests are waiting", null, false, false);
        }
    }

    /** The database does not answer, or it is not known whether it has written. The same request may be sent again. */
    public static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unavailable(Throwable cause) {
            super("the store does not answer", cause, false, false);
        }
    }
}
