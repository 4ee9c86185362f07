// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.commands;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param partitions how many batches may be decided at the same time
 * @param longestQueue how many requests may wait in a partition before the next is turned away
 * @param largestBatch how many requests share a commit at most
 * @param rememberedBookings how many bookings of days in use are kept in memory
 */
@ConfigurationProperties("platzwart.commands")
record CommandSettings(
        @DefaultValue("2") int partitions,
        @DefaultValue("1000") int longestQueue,
        @DefaultValue("500") int largestBatch,
        @DefaultValue("250000") long rememberedBookings) {}
