// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import reactor.blockhound.BlockHound;

/**
 * BlockHound, from before the first event loop of this JVM begins: one that already runs while it is installed may
 * never be watched. It says nothing to tests that do not ask.
 */
public final class BlockingWatch {
    private static final Queue<String> WAITS = new ConcurrentLinkedQueue<>();
    private static volatile boolean watching;

    static {
        BlockHound.builder()
                .loadIntegrations()
                .blockingMethodCallback(method -> {
                    if (watching) {
                        WAITS.add(whoWaits(method.toString()));
                    }
                })
                .install();
    }

    private BlockingWatch() {}

    /** Installs it, if that was not done before. */
    static void install() {}

    public static void begin() {
        WAITS.clear();
        watching = true;
    }

    public static void end() {
        watching = false;
    }

    public static List<String> waits() {
        return List.copyOf(WAITS);
    }

    private static String whoWaits(String method) {
        var stack = new StringWriter();
        new Throwable(Thread.currentThread().getName() + " waits in " + method).printStackTrace(new PrintWriter(stack));
        return stack.toString();
    }
}
