// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.HdrHistogram.Histogram;

/**
 * How fast this disk makes a small write safe.
 *
 * @param perSecond of 8 kB writes, each followed by fdatasync
 */
public record FsyncRate(double perSecond, double p50Micros, double p99Micros) {
    private static final int WRITES = 4_000;
    private static final int PAGE = 8_192;

    public static FsyncRate measuredIn(Path folder) {
        var times = new Histogram(3);
        try {
            var file = Files.createTempFile(folder, "fsync", ".probe");
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                var page = ByteBuffer.allocateDirect(PAGE);
                channel.write(ByteBuffer.allocate(PAGE * 64));
                channel.force(true);
                long begin = System.nanoTime();
                for (int i = 0; i < WRITES; i++) {
                    long start = System.nanoTime();
                    channel.write(page.clear(), (i % 64) * (long) PAGE);
                    channel.force(false);
                    times.recordValue(System.nanoTime() - start);
                }
                double seconds = (System.nanoTime() - begin) / 1e9;
                return new FsyncRate(
                        WRITES / seconds, times.getValueAtPercentile(50) / 1e3, times.getValueAtPercentile(99) / 1e3);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
