// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import org.jspecify.annotations.Nullable;

/** Why the application cannot start, in one sentence for the person who started it, and what that person can do. */
public final class StartupProblem extends RuntimeException {

    private final String remedy;

    public StartupProblem(String sentence, String remedy, @Nullable Throwable cause) {
        super(sentence, cause);
        this.remedy = remedy;
    }

    public StartupProblem(String sentence, String remedy) {
        this(sentence, remedy, null);
    }

    public String remedy() {
        return remedy;
    }
}
