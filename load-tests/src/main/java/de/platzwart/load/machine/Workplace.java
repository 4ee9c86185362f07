// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import org.jspecify.annotations.Nullable;

/** Where a run keeps its files: logs and the report in the module's target folder, databases on a real disk. */
public final class Workplace {
    private static final Path LOGS = folder(emptied(target().resolve("load-logs")));

    private Workplace() {}

    public static Path target() {
        return folder(Path.of(System.getProperty("load.folder", "target")).toAbsolutePath());
    }

    public static Path log(String name) {
        return LOGS.resolve(name + ".log");
    }

    /** A new empty folder that any account can reach, since PostgreSQL does not run as root. */
    public static Path fresh(String name) {
        try {
            var parent = reachable(target()) ? target() : Path.of("/var/tmp");
            var folder = Files.createTempDirectory(parent, "platzwart-" + name + "-");
            AtExit.delete(folder);
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean reachable(Path folder) throws IOException {
        for (var step = folder.toRealPath(); step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    /** Logs of former runs are not evidence of this one. */
    private static Path emptied(Path folder) {
        if (Files.exists(folder)) {
            delete(folder);
        }
        return folder;
    }

    public static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE; // a server that is just ending deletes its own files
                }

                @Override
                public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) throws IOException {
                    Files.deleteIfExists(path);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException left) {
            System.err.println("left behind: " + folder + " (" + left.getMessage() + ")");
        }
    }
}
