// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.calendar;

/**
 * What happens with places that come free when people wait for them.
 *
 * @param returnMinutes cancelled places are for everybody again at a random moment within so long; 0 for at once
 * @param offerMinutes how long somebody from the waiting list may think about an offer
 */
public record WaitingPolicy(int returnMinutes, int offerMinutes) {
    /** Where nothing was laid down. */
    public static final WaitingPolicy STANDARD = new WaitingPolicy(0, 1_440);

    public WaitingPolicy {
        Check.that(returnMinutes >= 0 && returnMinutes <= 10_080, "places return within 0 minutes to 7 days");
        Check.that(offerMinutes >= 5 && offerMinutes <= 10_080, "an offer lasts 5 minutes to 7 days");
    }
}
