// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that we started. None of them outlives us, however we end. */
public final class Child implements AutoCloseable {
    /** A process dies with the thread that started it, so this one lives as long as we do. */
    private static final ExecutorService PARENT = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("parent-of-children").factory());

    private static final boolean LEASH = canLeash();

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static Child start(ProcessBuilder builder, Path log) {
        if (LEASH && !builder.command().getFirst().equals("setpriv")) {
            var leashed = new ArrayList<>(List.of("setpriv", "--pdeathsig", "KILL"));
            leashed.addAll(builder.command());
            builder.command(leashed);
        }
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            var child = new Child(PARENT.submit(builder::start).get(), log);
            AtExit.kill(child);
            return child;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("cannot start " + builder.command(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    public String logText() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** This process and all below it. */
    public List<Long> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.toHandle().descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    /** kill -9, of this process only. */
    public void kill() {
        signal("KILL");
        await();
    }

    /** kill -9 of all its processes at once. */
    public void killTree() {
        for (long pid : tree()) {
            signal("KILL", pid);
        }
        await();
    }

    public void freeze() {
        tree().forEach(pid -> signal("STOP", pid));
    }

    public void thaw() {
        tree().forEach(pid -> signal("CONT", pid));
    }

    /** Asks it to end, and waits. */
    public void stop() {
        stop("TERM");
    }

    public void stop(String signal) {
        signal(signal);
        await();
    }

    private void signal(String name) {
        signal(name, process.pid());
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
            AtExit.forget(this);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static boolean canLeash() {
        try {
            return new ProcessBuilder("setpriv", "--pdeathsig", "KILL", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
