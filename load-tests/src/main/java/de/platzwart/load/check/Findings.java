// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found broken: the first few of each invariant in words, the others counted. */
public final class Findings {
    private static final int TOLD = 5;
    private final Map<Invariant, List<String>> told = new EnumMap<>(Invariant.class);
    private final Map<Invariant, Integer> counted = new EnumMap<>(Invariant.class);

    void broken(Invariant invariant, String what) {
        counted.merge(invariant, 1, Integer::sum);
        var words = told.computeIfAbsent(invariant, _ -> new ArrayList<>());
        if (words.size() < TOLD) {
            words.add(what);
        }
    }

    public boolean none() {
        return counted.isEmpty();
    }

    public Set<Invariant> broken() {
        return counted.keySet();
    }

    @Override
    public String toString() {
        if (none()) {
            return "all invariants hold";
        }
        var text = new StringBuilder();
        counted.forEach((invariant, count) -> text.append(invariant)
                .append(" (")
                .append(invariant.sentence())
                .append(") broken ")
                .append(count)
                .append(" times: ")
                .append(String.join(" | ", told.getOrDefault(invariant, List.of())))
                .append('\n'));
        return text.toString();
    }
}
