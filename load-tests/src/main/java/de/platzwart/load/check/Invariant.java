// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.check;

/** What must hold. I5 and I6 are about payment, which there is not yet. */
public enum Invariant {
    I1("never more places than capacity or share"),
    I2("every acknowledged booking exists"),
    I3("nothing exists that nobody asked for"),
    I4("one answer per booking id"),
    I7("no capacity leaked"),
    I8("each view is the fold of the events"),
    I9("no event missing, none twice"),
    I10("goes on serving"),
    I11("no personal data in events, logs, metrics");

    private final String sentence;

    Invariant(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
