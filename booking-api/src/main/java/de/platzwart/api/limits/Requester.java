// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.limits;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Where a request comes from. Known while it is answered, and never written down.
 *
 * @param turn which called number it was let in with; null without a line
 */
public record Requester(
        @Nullable InetAddress address, @Nullable String turn) {
    private static final int BYTES_OF_RANGE_4 = 3;
    private static final int BYTES_OF_RANGE_6 = 7;
    private static final int UNIQUE_LOCAL = 0xfc;

    /** For whatever comes without a request. */
    static final Requester NOBODY = new Requester(null, null);

    static Requester in(ContextView asking) {
        return Objects.requireNonNull(asking.getOrDefault(Requester.class, NOBODY));
    }

    /** What is known already, and the turn. */
    public static Context withTurn(Context asking, String turn) {
        return asking.put(Requester.class, new Requester(in(asking).address(), turn));
    }

    /**
     * A household, a small provider or a part of a large one: /24, or /56. Empty for addresses of our own net: behind
     * them is the town hall, or a proxy, and not one person.
     */
    Optional<String> range() {
        if (address == null || isOurs(address)) {
            return Optional.empty();
        }
        int bytes = address instanceof Inet4Address ? BYTES_OF_RANGE_4 : BYTES_OF_RANGE_6;
        return Optional.of(HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), bytes)));
    }

    private static boolean isOurs(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || (address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == UNIQUE_LOCAL);
    }

    @Override
    public String toString() {
        return "Requester[…]";
    }
}
