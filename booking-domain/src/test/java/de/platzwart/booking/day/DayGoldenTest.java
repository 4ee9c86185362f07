// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the facts and replies of a day are written, which is a schema. */
class DayGoldenTest {
    static List<DayEvent> events() {
        return EveryKind.events();
    }

    static List<DayReply> replies() {
        return EveryKind.replies();
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_fact_is_written_as_ever(DayEvent event) {
        Golden.check(event);
    }

    @ParameterizedTest
    @MethodSource("replies")
    void a_reply_is_written_as_ever(DayReply reply) {
        Golden.check(reply);
    }

    @Test
    void no_kind_is_forgotten() {
        Golden.complete(DayEvent.class, EveryKind.events());
        Golden.complete(DayReply.class, EveryKind.replies());
    }
}
