// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

import de.platzwart.load.check.Asked;
import de.platzwart.load.wire.Answer;
import de.platzwart.load.wire.Exchange;

/** A citizen asks for places, and remembers what was said. */
final class Hold implements Exchange {
    private final byte[] request;
    private final Asked asked;
    private final Tally tally;
    private final long intended;

    /** @param intended when it was to be sent: waiting for a free connection counts */
    Hold(byte[] request, Asked asked, Tally tally, long intended) {
        this.request = request;
        this.asked = asked;
        this.tally = tally;
        this.intended = intended;
    }

    @Override
    public byte[] request() {
        return request;
    }

    @Override
    public void answered(Answer answer, long at) {
        int status = answer.status();
        tally.answered(status, at - intended, at);
        if (status == 200 || status == 201) {
            asked.held(status, answer.fingerprint());
        } else if (status >= 500) {
            asked.unknown();
        } else {
            asked.refused();
        }
    }

    @Override
    public void lost(long at) {
        tally.lost(at);
        asked.unknown();
    }
}
