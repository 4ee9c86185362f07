// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.wire;

/** A request and who hears what became of it. Called on the wire's thread. */
public interface Exchange {
    /** The whole request as it goes over the wire. */
    byte[] request();

    /**
     * It came back.
     *
     * @param at when the last byte came, in {@link System#nanoTime()}
     */
    void answered(Answer answer, long at);

    /** The connection broke or the time was up: it stays unknown what the server did. */
    void lost(long at);
}
