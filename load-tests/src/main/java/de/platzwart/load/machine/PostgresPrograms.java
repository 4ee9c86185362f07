// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.machine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the classpath; run as nobody where we are root. */
final class PostgresPrograms {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private final Path bin;

    private PostgresPrograms(Path bin) {
        this.bin = bin;
    }

    static PostgresPrograms unpackedIn(Path folder) {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        boolean arm = "aarch64".equals(System.getProperty("os.arch"));
        String name = "/postgres-" + (mac ? "darwin" : "linux") + (arm ? "-arm_64" : "-x86_64") + ".txz";
        try (var archive = PostgresPrograms.class.getResourceAsStream(name)) {
            if (archive == null) {
                throw new IllegalStateException("there is no PostgreSQL for this machine: " + name);
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(tar, entry, folder);
                }
            }
            return new PostgresPrograms(folder.resolve("bin"));
        } catch (IOException failure) {
            throw new IllegalStateException("PostgreSQL cannot be unpacked into " + folder, failure);
        }
    }

    ProcessBuilder program(String name, Path data, List<String> options) {
        var command = new ArrayList<String>();
        if (ROOT) {
            command.addAll(
                    List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--inh-caps=-all"));
            command.addAll(List.of("--no-new-privs", "--pdeathsig", "QUIT"));
        }
        command.addAll(List.of(bin.resolve(name).toString(), "-D", data.toString()));
        command.addAll(options);
        var builder = new ProcessBuilder(command).directory(data.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** A folder for the database files, owned by the account that runs the server. */
    Path dataFolder(Path parent) throws IOException {
        var data = Files.createDirectory(
                parent.resolve("data"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (ROOT) {
            var lookup = data.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(data, lookup.lookupPrincipalByName("nobody"));
        }
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        return data;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("the archive points outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
