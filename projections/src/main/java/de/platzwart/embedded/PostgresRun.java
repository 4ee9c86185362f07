// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the server, from its start to its end, told by its log. */
final class PostgresRun {

    private static final Logger log = LoggerFactory.getLogger("de.platzwart.embedded.postgres");
    private static final int LINES_KEPT = 20;

    private final Process process;
    private final CompletableFuture<PostgresRun> ready;
    private final Deque<String> lastLines = new ArrayDeque<>();

    private PostgresRun(Process process, CompletableFuture<PostgresRun> ready) {
        this.process = process;
        this.ready = ready;
    }

    /** The server lives no longer than the thread that calls this. */
    static PostgresRun start(ProcessBuilder server, CompletableFuture<PostgresRun> ready) throws IOException {
        return new PostgresRun(server.start(), ready);
    }

    long pid() {
        return process.pid();
    }

    boolean wasReady() {
        return ready.isDone() && !ready.isCompletedExceptionally();
    }

    /**
     * Returns when the server has ended with all its processes: each of them holds the log open. Only then can the next
     * one start on the same files.
     */
    void follow() throws IOException {
        try (var reader = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) heed(line);
        }
        if (!wasReady()) ready.completeExceptionally(new PostgresRefusal(lastWords()));
    }

    /** To be asked by the thread that follows. */
    String lastWords() {
        return String.join(" | ", lastLines);
    }

    private void heed(String line) {
        if (lastLines.size() == LINES_KEPT) lastLines.removeFirst();
        lastLines.addLast(line);
        if (line.contains("redo") || line.contains("not properly shut down")) log.info("{}", line);
        else if (line.startsWith("FATAL") || line.startsWith("PANIC") || line.startsWith("WARNING"))
            log.warn("{}", line);
        else log.debug("{}", line);
        if (line.endsWith("database system is ready to accept connections")) ready.complete(this);
    }
}
