// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.machine;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Leaves nothing behind: first the processes end, then their files go. */
final class AtExit {
    private static final Set<Child> CHILDREN = ConcurrentHashMap.newKeySet();
    private static final Set<Path> FOLDERS = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::leaveNothing, "leave-nothing-behind"));
    }

    private AtExit() {}

    static void kill(Child child) {
        CHILDREN.add(child);
    }

    static void forget(Child child) {
        CHILDREN.remove(child);
    }

    static void delete(Path folder) {
        FOLDERS.add(folder);
    }

    private static void leaveNothing() {
        CHILDREN.forEach(Child::killTree);
        FOLDERS.forEach(Workplace::delete);
    }
}
