// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import de.platzwart.booking.calendar.OfferId;

/** An offer and the persons it is for. */
public record Item(OfferId offer, Party party) {}
