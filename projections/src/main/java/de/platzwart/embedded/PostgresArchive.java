// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archive with PostgreSQL's programs on the classpath, unpacked once per version. */
final class PostgresArchive {

    /** Root's place for what can be made again, used when PostgreSQL's account cannot reach the data folder. */
    private static final Path SYSTEM_CACHE = Path.of("/var/cache/platzwart");

    private PostgresArchive() {}

    /** The folder of the programs. */
    static Path unpackOnce(Path dataFolder, PostgresAccount account) {
        try {
            var archive = archive();
            var parent = account.reaches(dataFolder) ? dataFolder : Files.createDirectories(SYSTEM_CACHE);
            var folder = parent.resolve("postgresql-" + fingerprint(archive));
            if (Files.notExists(folder)) unpack(archive, parent, folder);
            return folder.resolve("bin");
        } catch (IOException failure) {
            throw new StartupProblem(
                    "The PostgreSQL programs could not be unpacked into " + dataFolder + ": " + failure.getMessage()
                            + ".",
                    "Check free space and rights of the folder, or choose another one with platzwart.data.",
                    failure);
        }
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var processor = System.getProperty("os.arch").contains("aarch64") ? "arm_64" : "x86_64";
        var archive = PostgresArchive.class.getResource("/postgres-" + system + "-" + processor + ".txz");
        if (archive == null || System.getProperty("os.name").startsWith("Windows"))
            throw new StartupProblem(
                    "There is no embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                            + System.getProperty("os.arch") + ".",
                    "Set platzwart.postgres.url to the address of a PostgreSQL server.");
        return archive;
    }

    /** Tells versions apart without reading the archive: its checksum as the jar's directory has it. */
    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        long mark = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toHexString(mark);
    }

    /** Unpacks beside the folder and renames, so that a folder of that name is always complete. */
    private static void unpack(URL archive, Path parent, Path folder) throws IOException {
        var part = Files.createTempDirectory(parent, folder.getFileName() + ".part");
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var compressed = new BufferedInputStream(archive.openStream());
                var tar = new TarArchiveInputStream(new XZInputStream(compressed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) write(tar, entry, part);
        }
        try {
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            Folders.delete(part);
            if (Files.notExists(folder)) throw failure;
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) throw new IOException("the archive points outside: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
