// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.client;

/**
 * One of those that are compared. All understand the same request under their own path.
 *
 * @param prefix of the path, before {@code /days/{calendar}/{date}/bookings/{booking}}
 */
public record Side(String name, int port, String prefix) {
    public static Side ours(int port) {
        return new Side("ours", port, "/api/v1");
    }
}
