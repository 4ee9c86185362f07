// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
// Asks how far the line is without loading the page anew, so that focus and reading place stay. Without this file the
// page reloads itself.
"use strict";

(() => {
  const line = document.getElementById('line');
  let askAgain = Number(line.dataset.askAgain);

  // only what became another is written, so that only that is read out
  const show = (fresh) => {
    const changed = [...fresh.querySelectorAll('[data-fresh]')];
    const shown = changed.map((one) => line.querySelector(`[data-fresh="${one.dataset.fresh}"]`));
    if (changed.length === 0 || shown.includes(null)) line.innerHTML = fresh.innerHTML;
    else changed.forEach((one, i) => {
      if (shown[i].textContent !== one.textContent) shown[i].textContent = one.textContent;
    });
    askAgain = Number(fresh.dataset.askAgain);
  };

  const ask = async () => {
    try {
      const answer = await fetch(location.href, { redirect: 'manual', headers: { Accept: 'text/html' } });
      if (answer.type === 'opaqueredirect') {
        document.title = line.dataset.called;
        return location.reload();
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('line');
      if (answer.ok && !fresh) return location.reload(); // there is something else to see
      if (answer.ok) show(fresh);
    } catch {
      // no connection at the moment: ask again
    }
    later();
  };
  const later = () => setTimeout(ask, askAgain * 1000);
  later();
})();
