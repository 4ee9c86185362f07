// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that holds all data of the embedded stores. One application has it at a time. */
public final class DataFolder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes the folder if need be and takes its lock, which the operating system gives back however we end. */
    public static DataFolder open(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        FileChannel lockFile = null;
        try {
            Files.createDirectories(path);
            lockFile = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(lockFile) == null) {
                lockFile.close();
                throw new StartupProblem(
                        "The data folder " + path + " is in use by another running Platzwart.",
                        "Stop the other one, or give this one its own folder with platzwart.data.");
            }
            return new DataFolder(path, lockFile);
        } catch (IOException failure) {
            throw new StartupProblem(
                    "The data folder " + path + " cannot be written to by " + System.getProperty("user.name") + " ("
                            + failure + ").",
                    "Give that user the right to write there, or choose another folder with platzwart.data.",
                    failure);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException failure) {
            log.warn("The lock of {} could not be released; it ends with this process", path, failure);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException alreadyOursInThisProcess) {
            return null;
        }
    }
}
