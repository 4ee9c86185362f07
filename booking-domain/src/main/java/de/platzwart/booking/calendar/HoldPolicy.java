// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

import org.jspecify.annotations.Nullable;

/**
 * How long a place is kept while the citizen types, looks for our letter or pays.
 *
 * @param holdSeconds from the hold, and from each extension
 * @param extensions how often a hold may be extended
 * @param paymentSeconds from the confirmation of a booking that costs something
 * @param mailSeconds from the contact until the letter to it is answered; null where nobody is asked to
 */
public record HoldPolicy(
        int holdSeconds,
        int extensions,
        int paymentSeconds,
        @Nullable Integer mailSeconds) {
    public HoldPolicy {
        Check.that(holdSeconds >= 1 && holdSeconds <= 86_400, "holdSeconds is 1 to 86400, which is a day");
        Check.that(extensions >= 0 && extensions <= 100, "extensions is 0 to 100");
        Check.that(
                paymentSeconds >= 1 && paymentSeconds <= 7 * 86_400, "paymentSeconds is 1 to 604800, which is 7 days");
        Check.that(
                mailSeconds == null || (mailSeconds >= 300 && mailSeconds <= 2 * 86_400),
                "mailSeconds is 300 to 172800, which is 2 days, or left out");
    }
}
