// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
// Where a calendar asks for a proof of work, it is reckoned while somebody still chooses, and sent with the form. What
// is held already needs one only if its time is over: that is reckoned when the form is sent.
"use strict";

(() => {
  const place = document.querySelector('[data-worker]');
  // of an answer on its way
  const moment = 10000;

  const reckon = async (challenge) => {
    const task = await (await fetch(challenge)).json();
    const machine = new Worker(place.dataset.worker);
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

  const reckoned = (challenge) => reckon(challenge).catch(() => ({ text: 'none', until: 0 }));

  // one proof is good for one booking and for some time: whoever comes back and wants another gets a fresh one
  let current;
  const begin = () => {
    current = { key: null, work: reckoned(place.dataset.challenge) };
  };
  const proofFor = async (key) => {
    const { until } = await current.work;
    if ((current.key ?? key) !== key || until < Date.now()) begin();
    current.key = key;
    return (await current.work).text;
  };

  const lapsed = (form) => [...form.querySelectorAll('input[data-challenge]')]
    .filter(({ dataset }) => !dataset.from || Date.parse(dataset.from) - moment < Date.now());
  const fill = async (form) => {
    const field = form.querySelector('input[name=proof]');
    if (field) field.value = await proofFor(form.elements.key?.value ?? '');
    for (const again of lapsed(form)) again.value = (await reckoned(again.dataset.challenge)).text;
  };

  // before all others that listen: they see the form when it has its proof
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.querySelector('input[name=proof]') && lapsed(form).length === 0) return;
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
    fill(form).then(() => {
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

  if (place.dataset.challenge) begin();
  document.querySelector('form[data-at-once]')?.requestSubmit();
})();
