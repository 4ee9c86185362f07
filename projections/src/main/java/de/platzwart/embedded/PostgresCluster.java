// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The database files in {@code <data>/postgres}, made on the first start, and the password that opens them. */
record PostgresCluster(Path folder, String password, PostgresPrograms programs, boolean lasting) {

    static final String USER = "platzwart";
    static final String DATABASE = "platzwart";

    /** @param lasting whether the data shall survive the machine; tests need not wait for that */
    static PostgresCluster in(Path dataFolder, boolean lasting) {
        var folder = dataFolder.resolve("postgres");
        var passwordFile = dataFolder.resolve("postgres.password");
        var account = PostgresAccount.of(folder);
        var programs = new PostgresPrograms(PostgresArchive.unpackOnce(dataFolder, account), account);
        try {
            if (Files.notExists(folder)) create(folder, passwordFile, programs, lasting);
            PostgresOrphan.awaitEnd(folder, programs);
            return new PostgresCluster(folder, Files.readString(passwordFile).strip(), programs, lasting);
        } catch (IOException failure) {
            throw new StartupProblem(
                    "The database in " + folder + " cannot be used: " + failure + ".",
                    "Check owner, rights and free space of the data folder, or choose another one with platzwart.data.",
                    failure);
        }
    }

    ProcessBuilder server(int port) {
        return programs.postgres(folder, PostgresSettings.at(port, lasting));
    }

    /** Works in a folder of its own and renames it at the end, so that a folder of that name is always complete. */
    private static void create(Path folder, Path passwordFile, PostgresPrograms programs, boolean lasting)
            throws IOException {
        var password = newPassword();
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password + "\n", StandardOpenOption.SYNC);

        var unfinished = folder.resolveSibling("postgres-unfinished");
        Folders.delete(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        programs.account().own(unfinished);
        var options = List.of(
                "--username=" + USER,
                "--pwfile=/dev/stdin",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                lasting ? "--data-checksums" : "--no-sync");
        programs.run(programs.initdb(unfinished, options), password);
        programs.run(programs.single(unfinished, "template1"), "CREATE DATABASE " + DATABASE);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String newPassword() {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
