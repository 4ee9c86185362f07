// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The application as it was packaged: unpacked, and with a cache of the classes it loads, as operators run it. */
public final class Packaged {
    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "of-this-run-only-0815";
    /** Enough for it, and bounded, so that a leak shows. */
    static final List<String> JVM =
            List.of("-Xms256m", "-Xmx400m", "-XX:MaxDirectMemorySize=64m", "-XX:+ExitOnOutOfMemoryError");

    private final Path jar;
    private final Path cache;

    private Packaged(Path jar, Path cache) {
        this.jar = jar;
        this.cache = cache;
    }

    /** Finds the jar, unpacks it and lets it run once to learn its classes. */
    public static Packaged prepare(PostgresServer postgres) {
        var folder = Workplace.fresh("application");
        var jar = unpack(find(), folder);
        var cache = folder.resolve("application.aot");
        postgres.create("training");
        var training = new Packaged(jar, cache).start(learning(cache), new Place(postgres.url("training"), "training"));
        training.close();
        if (!Files.exists(cache)) {
            System.err.println("no AOT cache was written, starts are slower: see "
                    + training.child().log());
        }
        return new Packaged(jar, cache);
    }

    /** Only classes: with profiles of so short a life, JDK 25 compiles the booking path later and worse. */
    private static List<String> learning(Path cache) {
        return List.of("-XX:AOTCacheOutput=" + cache, "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");
    }

    /**
     * Where an instance keeps its things, and where it is found; also after it was killed and started again.
     *
     * @param name of its log
     */
    public record Place(String database, String name, Path data, int port) {
        public Place(String database, String name) {
            this(database, name, Workplace.fresh(name), Ports.free());
        }
    }

    public Application start(Place place) {
        var options = new ArrayList<>(extraOptions());
        if (Files.exists(cache)) {
            options.add("-XX:AOTCache=" + cache);
        }
        return start(options, place);
    }

    private Application start(List<String> options, Place place) {
        var arguments = new ArrayList<>(JVM);
        arguments.addAll(options);
        arguments.addAll(List.of("-jar", jar.toString()));
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("platzwart.data", place.data().toString());
        settings.put("platzwart.postgres.url", place.database());
        settings.put("platzwart.postgres.user", PostgresServer.USER);
        settings.put("platzwart.postgres.password", "");
        settings.put("platzwart.sample-city", "false");
        settings.put("platzwart.limits.bookings-per-email", "0"); // all citizens write from one address
        return Application.start(
                arguments, settings, place.port(), "/actuator/health/readiness", Workplace.log(place.name()));
    }

    /** For looking closer: -Dload.jvm="-XX:StartFlightRecording=..." */
    private static List<String> extraOptions() {
        return Pattern.compile(" ")
                .splitAsStream(System.getProperty("load.jvm", ""))
                .filter(option -> !option.isBlank())
                .toList();
    }

    private static Path find() {
        var folder = Path.of(System.getProperty("load.application", "../booking-api/target"));
        try (var files = Files.exists(folder) ? Files.list(folder) : java.util.stream.Stream.<Path>empty()) {
            return files.filter(file -> file.getFileName().toString().matches("booking-api-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no packaged application in "
                            + folder.toAbsolutePath().normalize()
                            + ": run mvn -pl booking-api -am -DskipTests package first."));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path unpack(Path archive, Path folder) {
        var application = folder.resolve("unpacked");
        var extract = new ProcessBuilder(
                Application.java(),
                "-Djarmode=tools",
                "-jar",
                archive.toString(),
                "extract",
                "--destination",
                application.toString());
        var child = Child.start(extract, Workplace.log("unpack"));
        Await.until(Duration.ofMinutes(1), () -> "unpacking", () -> !child.isAlive());
        child.close();
        return application.resolve(archive.getFileName());
    }
}
