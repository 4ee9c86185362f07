// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

/**
 * How long a place is kept while the citizen types or pays.
 *
 * @param holdSeconds from the hold, and from each extension
 * @param extensions how often a hold may be extended
 * @param paymentSeconds from the confirmation of a booking that costs something
 */
public record HoldPolicy(int holdSeconds, int extensions, int paymentSeconds) {
    public HoldPolicy {
        Check.that(holdSeconds >= 1 && holdSeconds <= 86_400, "holdSeconds is 1 to 86400, which is a day");
        Check.that(extensions >= 0 && extensions <= 100, "extensions is 0 to 100");
        Check.that(
                paymentSeconds >= 1 && paymentSeconds <= 7 * 86_400, "paymentSeconds is 1 to 604800, which is 7 days");
    }
}
