// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
// Tells the site around this frame how high it is, and nothing else.
"use strict";

(() => {
  const tell = () => parent.postMessage({ platzwartHeight: document.documentElement.offsetHeight }, "*");
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
})();
