// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.platzwart.booking.Fact;
import de.platzwart.booking.day.Claim;
import de.platzwart.booking.day.DayEvent.HoldLapsed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Beside the same mapper without it: whatever is in the log must be read as it always was. */
class QuickRecordTest {
    private static final String LAPSED = """
        {"day":"swim/2026-06-03","booking":"0190b5a0-0000-7000-8000-000000000001","step":1,
         "freed":{"channel":"ONLINE","start":"09:00:00","slots":1,"places":3},"at":"2026-06-03T07:00:00Z"}\
        """;

    private final JsonMapper plain =
            JsonMapper.builder().addModule(QuickParts.module()).build();
    private final FactCodec codec = new FactCodec();

    @Test
    void the_facts_of_a_long_history_are_read_as_the_library_reads_them() {
        List<Fact> history = new ArrayList<>();
        new GeneratedHistory(3, 2, 5).write(10_000, 1_000, history::addAll);

        for (Fact fact : history) {
            assertThat(codec.read(codec.kindOf(fact), codec.write(fact)))
                    .isEqualTo(fact)
                    .isEqualTo(plain.readValue(codec.write(fact), fact.getClass()));
        }
    }

    @Test
    void what_is_not_known_is_passed_over_whatever_it_holds() {
        String newer = LAPSED.replace("\"step\":1", "\"why\":{\"more\":[1,{\"deep\":null}]},\"step\":1");

        assertThat(codec.read("HoldLapsed", newer)).isEqualTo(plain.readValue(LAPSED, HoldLapsed.class));
    }

    @Test
    void what_is_null_or_not_there_is_so_for_the_library_too() {
        String without = LAPSED.replace("\"at\":\"2026-06-03T07:00:00Z\"", "\"at\":null");

        HoldLapsed read = (HoldLapsed) codec.read("HoldLapsed", without);

        assertThat(read).isEqualTo(plain.readValue(without, HoldLapsed.class));
        assertThat(read.freed()).extracting(Claim::until).isNull();
    }

    @Test
    void what_the_library_cannot_read_is_not_read() {
        String cut = LAPSED.substring(0, LAPSED.length() - 30);
        String withoutStep = LAPSED.replace("\"step\":1,", "");
        String text = "\"no record\"";

        for (String broken : List.of(cut, withoutStep, text)) {
            assertThatThrownBy(() -> plain.readValue(broken, HoldLapsed.class)).isInstanceOf(JacksonException.class);
            assertThatThrownBy(() -> codec.read("HoldLapsed", broken)).isInstanceOf(JacksonException.class);
        }
    }
}
