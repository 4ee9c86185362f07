// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import java.time.Instant;

/** A letter as it lies in the folder. */
public record SentMail(long id, Instant at, String to, String subject, String text, String html) {
    @Override
    public String toString() {
        return "SentMail[" + id + "]";
    }
}
