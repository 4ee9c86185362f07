// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.day;

import org.jspecify.annotations.Nullable;

/**
 * A command, and who of the staff gave it.
 *
 * @param by null for citizens and for what the system does by itself
 */
public record DayRequest(DayCommand command, @Nullable String by) {}
