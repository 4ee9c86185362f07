// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For one calendar and one node; 0 is no limit.
 *
 * @param placesHeldPerRange how many places one range of addresses may hold at a time
 * @param placesPerTurn how many places may be held and booked with one turn in a line
 * @param numbersPerRange how many numbers in a line one range of addresses may take in an hour
 * @param bookingsPerEmail how many bookings one e-mail address may make in a day
 */
@ConfigurationProperties("platzwart.limits")
record LimitSettings(
        @DefaultValue("500") int placesHeldPerRange,
        @DefaultValue("20") int placesPerTurn,
        @DefaultValue("1000") int numbersPerRange,
        @DefaultValue("10") int bookingsPerEmail) {}
