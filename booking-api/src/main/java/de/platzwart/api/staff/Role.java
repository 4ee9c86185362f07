// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

/** What a member of staff may do; each includes the ones before it. */
enum Role {
    /** Books by phone and at the counter, moves, cancels, opens contacts. */
    CLERK,
    /** Changes capacities, closes and reopens. */
    MANAGER,
    /** Lays down calendars, makes accounts, erases contacts, rebuilds views. */
    ADMIN
}
