// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
// Every page works without this file; with it, some things become more comfortable.
"use strict";

// lets styles know that there is JavaScript
document.documentElement.classList.add("pw-live");
