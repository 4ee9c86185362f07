// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lots decide, and everybody can check them. */
class DrawTest {
    private static final byte[] SEED = "sixteen letters!".getBytes(StandardCharsets.US_ASCII);

    @Test
    void everybody_who_was_there_has_a_place_of_their_own() {
        assertThat(order(new Draw(SEED, 1_000), 1_000))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 1_000).boxed().toList());
    }

    /** Made with: for n in 0..5: sha256(seed + n.to_bytes(4, 'big')), sorted by the first eight bytes. */
    @Test
    void the_order_is_the_one_that_anybody_can_reckon() {
        assertThat(order(new Draw(SEED, 6), 6)).containsExactly(4, 0, 2, 3, 1, 5);
    }

    @Test
    void another_seed_gives_another_order() {
        assertThat(order(new Draw(new byte[16], 100), 100)).isNotEqualTo(order(new Draw(SEED, 100), 100));
    }

    @Test
    void who_came_after_the_opening_stands_behind_in_the_order_they_came() {
        Draw draw = new Draw(SEED, 3);
        assertThat(List.of(draw.rankOf(3), draw.rankOf(4), draw.rankOf(5))).containsExactly(3, 4, 5);
    }

    /** How early one came says nothing about one's place: over many draws each half has the same middle. */
    @Test
    void coming_first_brings_no_advantage() {
        double first = IntStream.range(0, 400)
                .mapToObj(i -> new Draw(new byte[] {(byte) i, (byte) (i >> 8)}, 100))
                .mapToInt(draw -> draw.rankOf(0))
                .average()
                .orElseThrow();
        assertThat(first).isBetween(42.0, 57.0);
    }

    private static List<Integer> order(Draw draw, int early) {
        return IntStream.range(0, early).mapToObj(draw::rankOf).toList();
    }
}
