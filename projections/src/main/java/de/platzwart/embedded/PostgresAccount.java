// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/**
 * The operating system account that PostgreSQL runs as: our own or, because PostgreSQL refuses to run as root, an
 * unprivileged one. Where the system can do it, a server dies with the thread that started it, so that a killed
 * application leaves no server behind, and it has its own session, so that Ctrl-C reaches the application alone.
 */
record PostgresAccount(int uid, int gid, boolean handedOver, boolean leashed) {

    private static final List<String> LEASH = List.of("setpriv", "--no-new-privs", "--pdeathsig", "INT");
    private static final List<String> OWN_SESSION = List.of("setsid");
    private static final int NOBODY = 65534;

    static PostgresAccount of(Path cluster) {
        boolean leashed = canLeash();
        var own = new UnixSystem();
        if (own.getUid() != 0) return new PostgresAccount((int) own.getUid(), (int) own.getGid(), false, leashed);
        if (!leashed)
            throw new StartupProblem(
                    "PostgreSQL does not run as root, and this system has no setpriv to hand over to another account.",
                    "Start as an ordinary user, or set platzwart.postgres.url.");
        try {
            int owner = Files.exists(cluster) ? number(cluster, "unix:uid") : 0;
            if (owner != 0) return new PostgresAccount(owner, number(cluster, "unix:gid"), true, true);
            return new PostgresAccount(NOBODY, NOBODY, true, true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What to execute so that the program runs as this account. */
    List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (leashed) command.addAll(LEASH);
        if (handedOver)
            command.addAll(List.of("--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--inh-caps=-all"));
        if (leashed) command.addAll(OWN_SESSION);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /**
     * How the account names the folder it was started in. Another account may be barred from the folders above it
     * (root's home), so it must not go there by its path.
     */
    String nameOf(Path folder) {
        return handedOver ? "/proc/self/cwd" : folder.toString();
    }

    void own(Path path) throws IOException {
        if (!handedOver) return;
        Files.setAttribute(path, "unix:uid", uid);
        Files.setAttribute(path, "unix:gid", gid);
    }

    /** Whether this account may pass through all folders down to and including this one. */
    boolean reaches(Path folder) throws IOException {
        if (!handedOver) return true;
        for (var step = folder.toRealPath(); step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) return false;
        }
        return true;
    }

    private static int number(Path path, String attribute) throws IOException {
        return (int) Files.getAttribute(path, attribute);
    }

    private static boolean canLeash() {
        var probe = new ArrayList<>(LEASH);
        probe.addAll(OWN_SESSION);
        probe.add("true");
        try {
            return new ProcessBuilder(probe).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
