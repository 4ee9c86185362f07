// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import de.platzwart.load.machine.FsyncRate;
import de.platzwart.load.machine.Workplace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
record Machine(int cores, long memoryMb, String system, String java, FsyncRate disk, double loadBefore) {
    static Machine note() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                totalMemoryMb(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                FsyncRate.measuredIn(Workplace.fresh("fsync")),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static long totalMemoryMb() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
                if (line.startsWith("MemTotal:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
            return -1;
        } catch (IOException notLinux) {
            return -1;
        }
    }

    @Override
    public String toString() {
        return ("%d cores, %d MB, %s, %s; 8 kB write and sync: %.0f/s, p50 %.0f µs, p99 %.0f µs;"
                                + " load of the machine before the run %.1f. ")
                        .formatted(
                                cores,
                                memoryMb,
                                system,
                                java,
                                disk.perSecond(),
                                disk.p50Micros(),
                                disk.p99Micros(),
                                loadBefore)
                + "Load generator, application, baselines and database share these cores.";
    }
}
