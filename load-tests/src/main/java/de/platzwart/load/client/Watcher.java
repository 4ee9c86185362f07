// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A browser that watches a calendar's availability by SSE and notes when it saw which number of free places. */
public final class Watcher implements AutoCloseable {
    private static final Pattern FREE = Pattern.compile("\"free\":(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Long> seen = new ConcurrentHashMap<>();
    private final Thread reader;

    public Watcher(int port, String calendar) {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + "/api/v1/calendars/" + calendar + "/availability/stream"))
                .header("Accept", "text/event-stream")
                .build();
        this.reader = Thread.ofVirtual().start(() -> read(request));
    }

    private void read(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    long at = System.nanoTime();
                    var free = FREE.matcher(line);
                    while (free.find()) {
                        seen.putIfAbsent(Integer.parseInt(free.group(1)), at);
                    }
                }
            }
        } catch (IOException closed) {
            seen.putIfAbsent(-1, System.nanoTime()); // the stream has ended; who waits is told by the time
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** When this number was first shown; waits for it. */
    public long seenAt(int free) {
        de.platzwart.load.machine.Await.until(
                PATIENCE, () -> free + " free places were not shown", () -> seen.containsKey(free));
        return seen.getOrDefault(free, 0L);
    }

    @Override
    public void close() {
        http.shutdownNow();
        reader.interrupt();
    }
}
