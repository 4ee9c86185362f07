// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
/** What was sent, to be looked at where mail goes into a folder. */
@NullMarked
package de.platzwart.api.pages.mail;

import org.jspecify.annotations.NullMarked;
