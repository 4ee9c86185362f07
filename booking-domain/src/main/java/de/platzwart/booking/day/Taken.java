// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;

/** Places by channel. */
record Taken(int online, int phone, int counter) {
    static final Taken NOTHING = new Taken(0, 0, 0);

    int total() {
        return online + phone + counter;
    }

    int by(Channel channel) {
        return switch (channel) {
            case ONLINE -> online;
            case PHONE -> phone;
            case COUNTER -> counter;
        };
    }

    Taken plus(Claim claim) {
        return plus(claim.channel(), claim.places());
    }

    Taken minus(Claim claim) {
        return plus(claim.channel(), -claim.places());
    }

    Taken plus(Channel channel, int places) {
        return switch (channel) {
            case ONLINE -> new Taken(online + places, phone, counter);
            case PHONE -> new Taken(online, phone + places, counter);
            case COUNTER -> new Taken(online, phone, counter + places);
        };
    }

    Taken plus(Taken other) {
        return new Taken(online + other.online, phone + other.phone, counter + other.counter);
    }

    Taken minus(Taken other) {
        return new Taken(online - other.online, phone - other.phone, counter - other.counter);
    }
}
