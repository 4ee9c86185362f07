// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import static de.platzwart.store.Samples.AT;
import static de.platzwart.store.Samples.DAY;
import static de.platzwart.store.Samples.opened;
import static org.assertj.core.api.Assertions.assertThat;

import de.platzwart.store.StoredFact;
import org.junit.jupiter.api.Test;

class DayStandTest {
    private final DayStand day =
            DayStand.next(null, new StoredFact(1, DAY.stream(), 0, opened(DAY, 10)), opened(DAY, 10));

    @Test
    void who_looks_for_something_else_is_not_told_to_have_it_already() {
        long tag = day.json(new Need(1, 2), AT).tag();

        assertThat(day.json(new Need(1, 2), AT).tag()).isEqualTo(tag);
        assertThat(day.json(new Need(2, 2), AT).tag()).isNotEqualTo(tag);
        assertThat(day.json(new Need(1, 3), AT).tag()).isNotEqualTo(tag);
    }
}
