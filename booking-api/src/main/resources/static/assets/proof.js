// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
// Where a calendar asks for a proof of work, it is reckoned while somebody still chooses, and sent with the form.
"use strict";

(() => {
  const place = document.querySelector('[data-challenge]');

  const reckon = async ({ challenge, worker }) => {
    const task = await (await fetch(challenge)).json();
    const machine = new Worker(worker);
    const solved = new Promise((resolve, reject) => {
      machine.onmessage = (message) => (message.data ? resolve(message.data.number) : reject(new Error('unsolved')));
      machine.onerror = reject;
    });
    machine.postMessage({ type: 'work', payload: task, start: 0, max: task.maxnumber });
    const number = await solved;
    machine.terminate();
    const until = Number(new URLSearchParams(task.salt.split('?')[1]).get('expires')) * 1000;
    return { text: btoa(JSON.stringify({ ...task, number })), until };
  };

  // one proof is good for one booking and for some time: whoever comes back and wants another gets a fresh one
  let current;
  const begin = () => {
    current = { key: null, work: reckon(place.dataset).catch(() => ({ text: 'none', until: 0 })) };
  };
  const proofFor = async (key) => {
    const { until } = await current.work;
    if ((current.key ?? key) !== key || until < Date.now()) begin();
    current.key = key;
    return (await current.work).text;
  };

  // before all others that listen: they see the form when it has its proof
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const field = form.querySelector('input[name=proof]');
    if (!field) return;
    if (form.dataset.proof === 'found') {
      form.dataset.proof = 'sent';
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.proof) return;
    form.dataset.proof = 'sought';
    const button = event.submitter;
    place.hidden = false;
    proofFor(form.elements.key?.value ?? '').then((text) => {
      field.value = text;
      form.dataset.proof = 'found';
      // not before this event is over: a form that is being submitted is not submitted again
      setTimeout(() => form.requestSubmit(button));
    });
  }, true);
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    place.hidden = true;
    document.querySelectorAll('form[data-proof]').forEach((form) => delete form.dataset.proof);
  });

  begin();
  document.querySelector('form[data-at-once]')?.requestSubmit();
})();
