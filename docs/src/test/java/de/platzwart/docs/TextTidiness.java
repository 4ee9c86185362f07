// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What no text file of this repository may hold. The patterns are written so that none finds itself. */
enum TextTidiness {
    TAB("a tab", "\\t"),
    LEFT_FOR_LATER("work left for later", "\\b(TO[D]O|FIX[M]E|XX[X])\\b"),
    SWITCHED_OFF("a test switched off", "@(Disable[d]|Ignor[e])\\b"),
    WAITING_BLINDLY("a sleep in place of a condition", "\\bThread\\.sleep\\(|\\bTimeUnit\\.\\w+\\.sleep\\("),
    MACHINE("a path of one machine", "(?<![\\w.}])/(root|home|work|Users|tmp)/[\\w.]"),
    REGISTRY(
            "the address of a package registry",
            "registry\\.npmjs|repo1?\\.maven\\.|\\b(artifac[t]ory|jfro[g]|nexu[s])\\b"),
    PRIVATE_KEY("a private key", "-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    TOKEN("an access token", "\\b(gh[pousr]_\\w{30,}|glpat-[\\w-]{20}|AKIA[0-9A-Z]{16}|xox[bap]-[\\w-]{10,})"),
    PASSWORD(
            "a password with a fixed value",
            "(?i)^[ -]*[\\w.-]*(password|passwort|secret-key|api-key)[\"']?\\s*[:=]\\s*"
                    + "(?![\"']?\\$\\{)[\"']?[^\\s\"'#]{3,}");

    private final String what;
    private final Pattern pattern;

    TextTidiness(String what, String pattern) {
        this.what = what;
        this.pattern = Pattern.compile(pattern);
    }

    static List<String> findings(String name, String text) {
        List<String> findings = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (TextTidiness rule : values()) {
            if (!rule.appliesTo(name)) continue;
            for (int i = 0; i < lines.size(); i++) {
                if (rule.pattern.matcher(lines.get(i)).find()) findings.add(name + ":" + (i + 1) + ": " + rule.what);
            }
        }
        return findings;
    }

    private boolean appliesTo(String name) {
        // in code, a password is an expression; what matters are settings
        return this != PASSWORD || name.matches(".*\\.(ya?ml|properties|env|toml|json)");
    }
}
