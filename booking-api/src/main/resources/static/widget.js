// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
// Shows the next free times of a calendar on another site:
//   <script async src="https://this-host/widget.js" data-calendar="moselbad" data-lang="de"></script>
// data-offer names one offer, data-title is what a screen reader says of the frame.
"use strict";

(() => {
  const script = document.currentScript;
  const { calendar, offer, lang, title } = script.dataset;
  const address = new URL("/widget/" + encodeURIComponent(calendar), script.src);
  if (offer) address.searchParams.set("offer", offer);
  if (lang) address.searchParams.set("lang", lang);

  const frame = document.createElement("iframe");
  frame.src = address;
  frame.title = title || document.title;
  frame.loading = "lazy";
  frame.style.cssText = "display: block; width: 100%; height: 24rem; border: 0";
  window.addEventListener("message", (message) => {
    if (message.source !== frame.contentWindow || message.origin !== address.origin) return;
    const height = Number(message.data?.platzwartHeight);
    if (height > 0) frame.style.height = Math.ceil(height) + "px";
  });
  script.after(frame);
})();
