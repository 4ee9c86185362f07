// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of events, as it stands there. */
public record StoredEvent(
        long position,
        String stream,
        long sequence,
        String kind,
        @Nullable UUID booking,
        int step,
        String payload) {}
