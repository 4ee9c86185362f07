// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.booking.waiting;

/** Carries a command to the shell, which finds its handler by this one type. */
public record WaitingRequest(WaitingCommand command) {}
