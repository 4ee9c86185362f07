// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import jakarta.mail.internet.MimeMessage;

/** A way to send letters. Returns when the letter is in other hands. */
interface Transport {
    void send(long letter, MimeMessage message) throws Exception;
}
