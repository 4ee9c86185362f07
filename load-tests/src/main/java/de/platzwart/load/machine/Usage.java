// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What processes use, as Linux tells it; nothing elsewhere.
 *
 * @param cpuSeconds of user and system time since they started
 * @param residentMb memory that is theirs, shared pages divided among those that share them
 */
public record Usage(double cpuSeconds, double residentMb) {
    public static Usage of(List<Long> pids) {
        double cpu = 0;
        double resident = 0;
        for (long pid : pids) {
            cpu += ProcessHandle.of(pid)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .map(time -> time.toMillis() / 1e3)
                    .orElse(0.0);
            resident += proportionalMb(pid);
        }
        return new Usage(cpu, resident);
    }

    private static double proportionalMb(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
            return 0;
        } catch (IOException goneOrNotLinux) {
            return 0;
        }
    }
}
