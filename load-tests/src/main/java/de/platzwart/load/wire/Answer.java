// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.wire;

import java.nio.charset.StandardCharsets;

/** A response; its body is valid only while it is handed over. */
public final class Answer {
    private final int status;
    private final byte[] buffer;
    private final int bodyFrom;
    private final int bodyTo;

    Answer(int status, byte[] buffer, int bodyFrom, int bodyTo) {
        this.status = status;
        this.buffer = buffer;
        this.bodyFrom = bodyFrom;
        this.bodyTo = bodyTo;
    }

    public int status() {
        return status;
    }

    public int bytes() {
        return bodyTo - bodyFrom;
    }

    public String body() {
        return new String(buffer, bodyFrom, bytes(), StandardCharsets.UTF_8);
    }

    /** Two bodies with the same fingerprint are the same, nearly always. */
    public int fingerprint() {
        int hash = 1;
        for (int i = bodyFrom; i < bodyTo; i++) {
            hash = 31 * hash + buffer[i];
        }
        return hash;
    }
}
