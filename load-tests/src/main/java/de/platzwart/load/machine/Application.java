// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.machine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A Java application as its own process, with an address, ready to be asked. */
public final class Application implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** All nodes of a run open the same vault. */
    private static final String VAULT_KEY = Base64.getEncoder().encodeToString(random());

    private final Child child;
    private final int port;
    private final Duration startedIn;

    private Application(Child child, int port, Duration startedIn) {
        this.child = child;
        this.port = port;
        this.startedIn = startedIn;
    }

    /** Starts it and returns when it says that it is ready. */
    static Application start(
            List<String> javaArguments, Map<String, String> settings, int port, String readiness, Path log) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(javaArguments);
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        command.add("--server.port=" + port);
        var builder = new ProcessBuilder(command);
        builder.environment().put("PLATZWART_ADMIN_PASSWORD", Packaged.ADMIN_PASSWORD);
        builder.environment().put("PLATZWART_VAULT_KEY", VAULT_KEY);
        long begin = System.nanoTime();
        var child = Child.start(builder, log);
        try {
            Await.until(Duration.ofMinutes(2), () -> "not ready, see " + log, () -> isReady(child, port, readiness));
        } catch (RuntimeException neverReady) {
            child.killTree();
            throw neverReady;
        }
        return new Application(child, port, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static boolean isReady(Child child, int port, String readiness) {
        if (!child.isAlive()) {
            throw new IllegalStateException("it ended before it was ready, see " + child.log());
        }
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + readiness))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public int port() {
        return port;
    }

    public Child child() {
        return child;
    }

    public Duration startedIn() {
        return startedIn;
    }

    public Usage usage() {
        return Usage.of(List.of(child.pid()));
    }

    @Override
    public void close() {
        child.stop();
    }
}
