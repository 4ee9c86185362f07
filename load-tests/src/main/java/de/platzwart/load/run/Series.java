// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import java.util.ArrayList;
import java.util.List;

/** The same measured in each round. */
record Series(String name, String unit, List<Double> values) {
    Series(String name, String unit) {
        this(name, unit, new ArrayList<>());
    }

    void add(double value) {
        values.add(value);
    }

    double median() {
        return median(values);
    }

    double max() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    /** The median of the ratios of rounds that followed each other. */
    double ratioTo(Series other) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < Math.min(values.size(), other.values.size()); i++) {
            ratios.add(values.get(i) / other.values.get(i));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
