// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is around the stored events when a run has ended and all is at rest.
 *
 * @param asked by all clients of the run
 * @param availability what each calendar shows
 * @param logs of the application
 * @param metrics the text of its metrics endpoint
 * @param markers contact data that was given, each text found nowhere else
 * @param probe what went wrong when one more place was booked after the run; null if nothing
 */
public record Scene(
        Collection<Asked> asked,
        List<JsonNode> availability,
        List<Path> logs,
        String metrics,
        Set<String> markers,
        @Nullable String probe) {}
