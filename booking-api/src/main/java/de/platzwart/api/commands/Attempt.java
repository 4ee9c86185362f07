// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that are to be decided and committed together.
 *
 * @param races how often others were first
 */
record Attempt(List<Work> batch, int races) {
    static Attempt first(List<Work> batch) {
        return new Attempt(batch, 0);
    }

    static Attempt alone(Work work) {
        return first(List.of(work));
    }

    /** A move is one fact in two streams, so each has a commit of its own; all else shares one. */
    static List<Attempt> at(List<Work> batch) {
        List<Attempt> attempts = new ArrayList<>();
        batch.stream().filter(Work::isMove).map(Attempt::alone).forEach(attempts::add);
        List<Work> together = batch.stream().filter(work -> !work.isMove()).toList();
        if (!together.isEmpty()) {
            attempts.add(first(together));
        }
        return attempts;
    }

    boolean isAlone() {
        return batch.size() == 1;
    }

    Work only() {
        return batch.getFirst();
    }

    /** The requests by the day they go to, in their order. */
    Map<String, List<Work>> byDay() {
        Map<String, List<Work>> days = new LinkedHashMap<>();
        batch.forEach(work ->
                days.computeIfAbsent(work.stream(), _ -> new ArrayList<>()).add(work));
        return days;
    }

    /** Each day by itself. */
    List<Attempt> splitByDay() {
        return byDay().values().stream().map(Attempt::first).toList();
    }

    /** Each request by itself. */
    List<Attempt> split() {
        return batch.stream().map(Attempt::alone).toList();
    }

    /** Before it is made again: the longer, the more often it was lost. */
    static void pause(int races) {
        LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, 2 + 2L * races))
                .toNanos());
    }
}
