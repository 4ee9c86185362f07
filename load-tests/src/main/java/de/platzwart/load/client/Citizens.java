// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import de.platzwart.load.check.Asked;
import de.platzwart.load.wire.Exchange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes up bookings for one side, and keeps what was asked and answered. Used by one wire at a time. */
public final class Citizens {
    private final Side side;
    private final List<Slot> slots;
    private final SplittableRandom random;
    private final Collection<Asked> asked = new ArrayList<>();
    private int places = 1;
    private int together;
    private int perSlot = Integer.MAX_VALUE;
    private Tally tally = new Tally();

    public Citizens(Side side, List<Slot> slots, long seed) {
        this.side = side;
        this.slots = List.copyOf(slots);
        this.together = slots.size();
        this.random = new SplittableRandom(seed);
    }

    /** From now on parties of one to so many persons. */
    public Citizens inPartiesUpTo(int persons) {
        places = persons;
        return this;
    }

    /** From now on so many bookings for each slot in turn, instead of slots at random. */
    public Citizens inTurn(int bookings) {
        return inTurn(1, bookings);
    }

    /** From now on for so many slots at random, until each has so many bookings or so; then for the next slots. */
    public Citizens inTurn(int slotsTogether, int bookings) {
        together = slotsTogether;
        perSlot = bookings;
        return this;
    }

    /** A new round: what was asked is kept, what was measured begins anew. */
    public Tally newTally() {
        tally = new Tally();
        return tally;
    }

    Exchange next(long intended) {
        long turn = asked.size() / ((long) together * perSlot);
        Slot slot = slots.get((int) ((turn * together + random.nextInt(together)) % slots.size()));
        UUID booking = newId();
        int party = places == 1 ? 1 : 1 + random.nextInt(places);
        var ask = new Asked(booking, slot.day(), Slot.START, party);
        asked.add(ask);
        return new Hold(slot.hold(side, booking, party), ask, tally, intended);
    }

    /** The same again, as an impatient client asks whose answer did not come. */
    Exchange again(Asked ask, Side where, long now) {
        int slash = ask.day().indexOf('/');
        var slot = new Slot(
                ask.day().substring(0, slash), LocalDate.parse(ask.day().substring(slash + 1)));
        return new Hold(slot.hold(where, ask.booking(), ask.places()), ask, tally, now);
    }

    private UUID newId() {
        long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    public Collection<Asked> asked() {
        return asked;
    }

    public List<Asked> open() {
        return asked.stream().filter(Asked::isUnknown).toList();
    }
}
