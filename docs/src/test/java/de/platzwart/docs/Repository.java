// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of this repository as they lie on disk, without what a build or a run leaves behind. */
record Repository(Path root) {

    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", ".git", ".idea", ".vscode", ".settings");

    static Repository here() {
        Path folder = Path.of("").toAbsolutePath();
        for (Path up = folder; up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(".mvn"))) return new Repository(up);
        }
        throw new IllegalStateException("No folder .mvn above " + folder);
    }

    List<Path> files(String... endings) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    // .git is a file where a second working tree was checked out
                    if (endsWithOneOf(file, endings) && !file.endsWith(".git")) found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }

    String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name(file), e);
        }
    }

    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private boolean isOurs(Path folder) {
        // ./data holds the databases of a running application
        return !NOT_OURS.contains(folder.getFileName().toString()) && !folder.equals(root.resolve("data"));
    }

    private static boolean endsWithOneOf(Path file, String... endings) {
        for (String ending : endings) {
            if (file.getFileName().toString().endsWith(ending)) return true;
        }
        return endings.length == 0;
    }
}
