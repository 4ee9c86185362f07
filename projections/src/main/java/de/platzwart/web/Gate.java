// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.web;

import org.springframework.web.server.WebFilter;

/** Stands before every request, whichever way it takes. */
public interface Gate extends WebFilter {}
