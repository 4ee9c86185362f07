// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import de.platzwart.api.vault.Contact;
import de.platzwart.booking.day.DayReply;
import de.platzwart.booking.day.DayRequest;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits for its turn.
 *
 * @param contact stored in the same commit, if the day says yes
 */
record Work(DayRequest request, @Nullable Contact contact, CompletableFuture<DayReply> answer) {
    String stream() {
        return request.command().day().stream();
    }
}
