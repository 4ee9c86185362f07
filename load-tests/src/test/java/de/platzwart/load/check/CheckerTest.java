// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import static de.platzwart.load.check.HandMade.DAY;
import static de.platzwart.load.check.HandMade.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker is shown to fail: each test falsifies a sound history in one place. */
class CheckerTest {
    private final HandMade history = HandMade.history();

    @Test
    void a_sound_history_passes() {
        assertThat(history.check().toString()).isEqualTo("all invariants hold");
    }

    @Test
    void more_places_than_the_capacity_are_found() {
        history.held(id(4), 7);
        history.ask(id(4), 7).held(201, 1);
        history.shown(0, 10);

        assertThat(history.check().broken()).containsExactly(Invariant.I1);
    }

    @Test
    void more_places_than_the_share_of_the_channel_are_found() {
        history.held(id(4), 5);
        history.ask(id(4), 5).held(201, 1);
        history.shown(0, 10);

        assertThat(history.check().broken()).containsExactly(Invariant.I1);
    }

    @Test
    void too_many_places_are_found_even_if_they_were_given_back_later() {
        history.held(id(4), 7);
        history.lapsed(id(4), 7);
        history.ask(id(4), 7).held(201, 1);

        assertThat(history.check().broken()).containsExactly(Invariant.I1);
    }

    @Test
    void a_place_taken_after_the_slot_was_closed_is_found() {
        history.events.add(
                3,
                new StoredEvent(
                        0, "day:" + DAY, 3, "SlotsClosed", null, 0, "{\"from\":\"09:00:00\",\"to\":\"13:00:00\"}"));
        history.shown(0, 10);
        renumber();

        assertThat(history.check().broken()).containsExactly(Invariant.I1);
    }

    @Test
    void over_booking_that_staff_forced_is_no_fault_as_long_as_nobody_comes_in_addition() {
        history.add(
                DAY,
                "CapacityChanged",
                null,
                0,
                "{\"from\":\"09:00:00\",\"to\":\"13:00:00\",\"capacity\":2,\"overbooked\":[]}");
        history.shown(0, 2);
        assertThat(history.check().none()).isTrue();

        history.held(id(4), 1);
        history.ask(id(4), 1).held(201, 1);
        assertThat(history.check().broken()).containsExactly(Invariant.I1);
    }

    @Test
    void a_lost_booking_is_found() {
        history.ask(id(4), 1).held(201, 1);

        assertThat(history.check().broken()).containsExactly(Invariant.I2);
    }

    @Test
    void a_lost_confirmation_is_found() {
        history.asked.get(1).confirmed();

        assertThat(history.check().broken()).containsExactly(Invariant.I2);
    }

    @Test
    void a_booking_that_nobody_asked_for_is_found() {
        history.held(id(4), 1);
        history.shown(3, 10);

        assertThat(history.check().broken()).containsExactly(Invariant.I3);
    }

    @Test
    void a_booking_that_was_refused_and_stored_is_found() {
        history.held(id(4), 1);
        history.ask(id(4), 1).refused();
        history.shown(3, 10);

        assertThat(history.check().broken()).containsExactly(Invariant.I3);
    }

    @Test
    void a_booking_of_other_content_than_asked_for_is_found() {
        history.held(id(4), 2);
        history.ask(id(4), 1).held(201, 1);
        history.shown(2, 10);

        assertThat(history.check().broken()).containsExactly(Invariant.I3);
    }

    @Test
    void two_holds_under_one_id_are_found() {
        history.held(id(2), 1);
        history.shown(3, 10);

        assertThat(history.check().broken()).contains(Invariant.I4);
    }

    @Test
    void two_different_answers_under_one_id_are_found() {
        history.asked.get(1).held(200, 12_345);

        assertThat(history.check().broken()).containsExactly(Invariant.I4);
    }

    @Test
    void places_that_are_not_given_back_in_full_are_found() {
        history.events.removeLast();
        history.events.add(new StoredEvent(5, "day:" + DAY, 4, "HoldLapsed", id(3), 1, """
            {"freed":{"channel":"ONLINE","start":"09:00:00","slots":1,"places":1},
             "at":"2026-06-01T07:00:00Z"}\
            """));
        renumber();
        history.shown(3, 10);

        assertThat(history.check().broken()).containsExactly(Invariant.I7);
    }

    @Test
    void free_places_that_are_not_shown_are_found() {
        history.shown(3, 10);

        assertThat(history.check().broken()).containsExactly(Invariant.I7, Invariant.I8);
    }

    @Test
    void a_view_that_shows_places_that_are_gone_is_found() {
        history.shown(5, 10);

        assertThat(history.check().broken()).containsExactly(Invariant.I8);
    }

    @Test
    void a_missing_event_is_found() {
        history.events.remove(3);

        assertThat(history.check().broken()).contains(Invariant.I9);
    }

    @Test
    void an_event_stored_twice_is_found() {
        history.events.add(3, history.events.get(3));

        assertThat(history.check().broken()).contains(Invariant.I9);
    }

    @Test
    void an_application_that_no_longer_serves_is_found() {
        history.probe = "the probe was answered with 503";

        assertThat(history.check().broken()).containsExactly(Invariant.I10);
    }

    @Test
    void contact_data_in_an_event_is_found() {
        history.add(DAY, "SlotsReopened", null, 0, """
            {"from":"09:00","to":"13:00","by":"marker-of-a-citizen"}\
            """);

        assertThat(history.check().broken()).containsExactly(Invariant.I11);
    }

    @Test
    void contact_data_in_a_log_is_found(@TempDir Path folder) throws IOException {
        var log = Files.writeString(folder.resolve("application.log"), "mail to marker-of-a-citizen failed\n");

        assertThat(history.check(List.of(log)).broken()).containsExactly(Invariant.I11);
    }

    @Test
    void contact_data_in_the_metrics_is_found() {
        history.metrics += "{name=\"marker-of-a-citizen\"} 1";

        assertThat(history.check().broken()).containsExactly(Invariant.I11);
    }

    /** Positions and sequences as they would be had it happened like this. */
    private void renumber() {
        for (int i = 0; i < history.events.size(); i++) {
            var event = history.events.get(i);
            history.events.set(
                    i,
                    new StoredEvent(
                            i + 1L, event.stream(), i, event.kind(), event.booking(), event.step(), event.payload()));
        }
    }
}
