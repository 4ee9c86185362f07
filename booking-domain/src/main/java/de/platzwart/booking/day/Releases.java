// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.Channel;
import de.platzwart.booking.calendar.DayPlan.Release;
import de.platzwart.booking.calendar.DayPlan.Share;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which part of every slot a channel may sell, and from when on. */
final class Releases {
    private final Map<Channel, List<Release>> byChannel = new EnumMap<>(Channel.class);

    Releases(List<Share> shares) {
        for (Share share : shares) {
            byChannel.put(
                    share.channel(),
                    share.releases().stream()
                            .sorted(Comparator.comparing(Release::from))
                            .toList());
        }
    }

    /** The last release that has come decides. */
    int percent(Channel channel, Instant at) {
        int percent = 0;
        for (Release release : of(channel)) {
            if (release.from().isAfter(at)) {
                break;
            }
            percent = release.percent();
        }
        return percent;
    }

    /** The next release after a moment that opens more than a percentage. */
    @Nullable
    Release nextAbove(int percent, Channel channel, Instant at) {
        for (Release release : of(channel)) {
            if (release.from().isAfter(at) && release.percent() > percent) {
                return release;
            }
        }
        return null;
    }

    /** When, after a moment, the share of any channel changes. */
    @Nullable
    Instant nextChange(Instant at) {
        return byChannel.values().stream()
                .flatMap(List::stream)
                .map(Release::from)
                .filter(from -> from.isAfter(at))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Release> of(Channel channel) {
        return byChannel.getOrDefault(channel, List.of());
    }

    /** Rounded up, so that a share of a small slot is not nothing. */
    static int places(int capacity, int percent) {
        return Math.toIntExact(((long) capacity * percent + 99) / 100);
    }
}
