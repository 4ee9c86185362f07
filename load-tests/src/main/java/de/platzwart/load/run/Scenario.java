// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.run;

import java.util.List;

/** Measures some rows of the report. */
interface Scenario {
    List<Row> rows(Ground ground);
}
