// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.booking.day.DayCommand.LapseHolds;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.DayRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PartitionTest {
    @Test
    void what_arrives_during_a_batch_shares_the_next_one() throws InterruptedException {
        List<Integer> sizes = new ArrayList<>();
        CountDownLatch firstStarted = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(11);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Partition<Work> partition = new Partition<>(100, 50, threads, batch -> {
                sizes.add(batch.size());
                firstStarted.countDown();
                awaitQuietly(goOn);
                batch.forEach(_ -> all.countDown());
            });
            partition.offer(work());
            assertThat(firstStarted.await(5, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 10; i++) {
                partition.offer(work());
            }
            goOn.countDown();
            assertThat(all.await(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(sizes).containsExactly(1, 10);
    }

    @Test
    void a_full_queue_turns_the_next_away() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Partition<Work> partition = new Partition<>(2, 50, threads, _ -> {
                started.countDown();
                awaitQuietly(goOn);
            });
            partition.offer(work());
            assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();

            assertThat(partition.offer(work())).isTrue();
            assertThat(partition.offer(work())).isTrue();
            assertThat(partition.offer(work())).isFalse();
            goOn.countDown();
        }
    }

    @Test
    void nothing_is_left_behind_when_many_offer_at_once() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(20_000);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Partition<Work> partition = new Partition<>(20_000, 7, threads, batch -> {
                done.addAndGet(batch.size());
                batch.forEach(_ -> all.countDown());
            });
            for (int client = 0; client < 20; client++) {
                threads.execute(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        partition.offer(work());
                    }
                });
            }
            assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(done).hasValue(20_000);
    }

    private static Work work() {
        var lapse = new LapseHolds(DayId.of("swim/2026-06-03"), Instant.EPOCH);
        return new Work(new DayRequest(lapse, null), null, new CompletableFuture<>());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
