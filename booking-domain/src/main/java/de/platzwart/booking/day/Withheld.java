// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Places that came free and are nobody's, and when they are for everybody again; until then only for those who wait.
 * What has returned is forgotten with the next change, so it stays small.
 */
record Withheld(Ends ends) {
    static final Withheld NOTHING = new Withheld(Ends.NONE);

    Withheld plus(Channel channel, int places, Instant until, Instant at) {
        return new Withheld(ends.after(at).plus(until, channel, places));
    }

    /** Somebody who waited gets them: of his own channel first, and of these the last to return. */
    Withheld minus(Channel channel, int places, Instant at) {
        Ends left = ends.after(at);
        int open = places;
        for (Channel from : inTurn(channel)) {
            for (Map.Entry<Instant, Taken> end :
                    List.copyOf(left.sums().descendingMap().entrySet())) {
                int given = Math.min(open, end.getValue().by(from));
                left = given == 0 ? left : left.plus(end.getKey(), from, -given);
                open -= given;
            }
        }
        return new Withheld(left);
    }

    private static List<Channel> inTurn(Channel first) {
        return switch (first) {
            case ONLINE -> List.of(Channel.ONLINE, Channel.PHONE, Channel.COUNTER);
            case PHONE -> List.of(Channel.PHONE, Channel.ONLINE, Channel.COUNTER);
            case COUNTER -> List.of(Channel.COUNTER, Channel.ONLINE, Channel.PHONE);
        };
    }

    Taken at(Instant at) {
        return ends.stillToCome(at);
    }
}
