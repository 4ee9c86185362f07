// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** Letters to citizens: carried off the booking path, in their language, by a mail server or into a folder. */
@NullMarked
package de.platzwart.api.mail;

import org.jspecify.annotations.NullMarked;
