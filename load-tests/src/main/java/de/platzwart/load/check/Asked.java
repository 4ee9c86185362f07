// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import java.util.UUID;

/**
 * What a client asked for under one booking id, and all it was told about it. Asked by one thread at a time.
 */
public final class Asked {
    private final UUID booking;
    private final String day;
    private final String start;
    private final int places;
    private int created;
    private int repeated;
    private int refused;
    private int unknown;
    private int answer;
    private boolean answersDiffer;
    private boolean confirmed;
    private boolean cancelAsked;
    private boolean cancelled;

    public Asked(UUID booking, String day, String start, int places) {
        this.booking = booking;
        this.day = day;
        this.start = start;
        this.places = places;
    }

    /**
     * A hold was answered.
     *
     * @param fingerprint of the body, which must be the same each time
     */
    public void held(int status, int fingerprint) {
        answersDiffer |= acknowledged() && answer != fingerprint;
        answer = fingerprint;
        if (status == 201) {
            created++;
        } else {
            repeated++;
        }
    }

    /** A no that is certain: nothing was stored for this request. */
    public void refused() {
        refused++;
    }

    /** No answer, or one that leaves open what happened. */
    public void unknown() {
        unknown++;
    }

    public void confirmed() {
        confirmed = true;
    }

    /** From now on it may be gone. */
    public void cancelAsked() {
        cancelAsked = true;
    }

    public void cancelled() {
        cancelled = true;
    }

    public UUID booking() {
        return booking;
    }

    public String day() {
        return day;
    }

    public String start() {
        return start;
    }

    public int places() {
        return places;
    }

    public boolean acknowledged() {
        return created + repeated > 0;
    }

    /** Whether it is still open what became of it. */
    public boolean isUnknown() {
        return unknown > 0 && !acknowledged() && refused == 0;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    boolean mayBeGone() {
        return cancelAsked;
    }

    boolean isCancelled() {
        return cancelled;
    }

    boolean refusedForSure() {
        return refused > 0 && unknown == 0 && !acknowledged();
    }

    boolean toldTwoThings() {
        return answersDiffer || created > 1;
    }
}
