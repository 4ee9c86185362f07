// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import de.platzwart.load.check.Asked;
import de.platzwart.load.wire.Answer;
import de.platzwart.load.wire.Exchange;
import de.platzwart.load.wire.Traffic;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What people do with what they hold: confirm with their contact data, or cancel. */
public final class Afterwards implements Traffic {
    private enum What {
        CONFIRM,
        CANCEL
    }

    private final Side side;
    private final What what;
    private final String body;
    private final Deque<Asked> left;
    private final Tally tally = new Tally();

    private Afterwards(Side side, What what, String body, Collection<Asked> asked) {
        this.side = side;
        this.what = what;
        this.body = body;
        this.left = new ArrayDeque<>(asked);
    }

    /** All confirm under this name, which must be found nowhere afterwards. */
    public static Afterwards confirm(Side side, Collection<Asked> asked, String name) {
        String contact = "{\"contact\":{\"name\":\"" + name + "\",\"email\":\"" + name
                + "@example.org\",\"phone\":\"+49 261 1234567\",\"language\":\"de\"}}";
        return new Afterwards(side, What.CONFIRM, contact, asked);
    }

    public static Afterwards cancel(Side side, Collection<Asked> asked) {
        return new Afterwards(side, What.CANCEL, "{}", asked);
    }

    public Tally tally() {
        return tally;
    }

    @Override
    public @Nullable Exchange next(long now) {
        Asked ask = left.poll();
        return ask == null ? null : new Later(ask, now);
    }

    @Override
    public long dueAt(long now) {
        return left.isEmpty() ? Long.MAX_VALUE : now;
    }

    @Override
    public boolean finished(long now) {
        return left.isEmpty();
    }

    private final class Later implements Exchange {
        private final Asked ask;
        private final long sentAt;

        Later(Asked ask, long sentAt) {
            this.ask = ask;
            this.sentAt = sentAt;
        }

        @Override
        public byte[] request() {
            if (what == What.CANCEL) {
                ask.cancelAsked();
            }
            String path = what == What.CONFIRM ? "confirmation" : "cancellation";
            return Slot.later(side, ask.booking(), path, body);
        }

        @Override
        public void answered(Answer answer, long at) {
            tally.answered(answer.status(), at - sentAt, at);
            if (answer.status() != 200) {
                return;
            }
            if (what == What.CONFIRM) {
                ask.confirmed();
            } else {
                ask.cancelled();
            }
        }

        @Override
        public void lost(long at) {
            tally.lost(at);
        }
    }
}
