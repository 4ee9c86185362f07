// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
// Every page works without this file; with it, some things become more comfortable.
"use strict";

// lets styles know that there is JavaScript
document.documentElement.classList.add("pw-live");

(() => {
  // how much time is left, on the clock of the page; said aloud only when it matters
  const countDown = (line) => {
    const until = Date.parse(line.dataset.until);
    const shown = line.querySelector('[data-countdown]');
    const aloud = document.querySelector('[data-announce]');
    let warned = false;
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      const clock = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
      shown.textContent = seconds > 0 ? clock : line.dataset.over;
      if (seconds <= 60 && seconds > 0 && !warned) {
        warned = true;
        aloud.textContent = line.dataset.warning;
      }
      if (seconds === 0) {
        aloud.textContent = line.dataset.over;
        clearInterval(timer);
      }
    };
    const timer = setInterval(tick, 1000);
    tick();
  };

  // free places as they change; only words and whether a button works, so that focus and choice stay
  let stream = null;
  const listen = (form) => {
    stream?.close();
    stream = null;
    const list = form?.querySelector('.pw-times');
    if (!form?.dataset.live || !list) return;
    stream = new EventSource(form.dataset.live);
    stream.onmessage = (message) => {
      const day = JSON.parse(message.data);
      if (day.date !== list.dataset.date) return;
      for (const slot of day.slots) {
        const item = list.querySelector(`[data-start="${slot.start}"]`);
        if (item) show(item, slot, list.dataset);
      }
    };
  };
  const show = (item, slot, words) => {
    const free = slot.state === 'FREE';
    const button = item.querySelector('button');
    const text = free ? words.free.replace('{0}', slot.free) : slot.state === 'CLOSED' ? words.closed : words.full;
    const place = item.querySelector('.pw-time__free');
    if (place.textContent !== text) place.textContent = text;
    // a button that has the focus keeps it: the answer will say that the time is gone
    if (button !== document.activeElement) button.disabled = !free;
  };

  // a form that is sent without a connection would be lost with all that was typed into it: so it stays
  const offline = document.querySelector('[data-offline]');
  document.addEventListener('submit', (event) => {
    if (navigator.onLine || event.target.method !== 'post' || !offline) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.submitter?.before(offline);
    offline.setAttribute('role', 'alert');
    offline.hidden = false;
  }, true);
  window.addEventListener('online', () => {
    if (offline) offline.hidden = true;
  });

  // a second click on the same button must not ask twice
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || 'repeatable' in form.dataset) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'true';
  });
  window.addEventListener('pageshow', (event) => {
    // who comes back to a page may send its form again
    if (event.persisted) document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
  });

  const begin = () => {
    document.querySelectorAll('[data-until]').forEach(countDown);
    document.querySelector('[data-focus]')?.focus();
    listen(document.querySelector('form[data-live]'));
  };
  document.addEventListener('htmx:after:swap', () => listen(document.querySelector('form[data-live]')));
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
