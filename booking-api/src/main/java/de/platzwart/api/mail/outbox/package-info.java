// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Which letters are owed, written in the same commit as the facts that call for them. */
@NullMarked
package de.platzwart.api.mail.outbox;

import org.jspecify.annotations.NullMarked;
