// Keys for the review page. Everything here can be done with the plain forms too.
(() => {
  'use strict';
  const proposals = [...document.querySelectorAll('.proposal')];
  const marks = [...document.querySelectorAll('.source mark[data-n]')];
  if (!proposals.length) return;
  // Side by side, both columns follow; one above the other, jumping to the article would lose the place.
  const wide = matchMedia('(min-width: 60rem)').matches;
  let current = null;

  const select = (proposal, scroll = true) => {
    if (!proposal) return;
    current?.classList.remove('current');
    current = proposal;
    current.classList.add('current');
    const n = proposal.dataset.n;
    let first = null;
    for (const mark of marks) {
      const on = mark.dataset.n.split(' ').includes(n);
      mark.classList.toggle('on', on);
      if (on && !first) first = mark;
    }
    if (scroll) {
      proposal.scrollIntoView({ block: 'nearest' });
      if (wide) first?.scrollIntoView({ block: 'nearest' });
    }
    proposal.focus({ preventScroll: true });
  };

  const move = step => {
    const at = proposals.indexOf(current);
    select(proposals[Math.min(Math.max(at + step, 0), proposals.length - 1)]);
  };

  // A number is one choice of one question; “new” answers every question that is still open.
  const choose = key => {
    for (const choice of current?.querySelectorAll(`input[type=radio][data-key="${key}"]`) ?? []) {
      const answered = current.querySelector(`input[name="${choice.name}"]:checked`);
      if (key !== 'n' || !answered || current.querySelectorAll('fieldset.choices').length === 1) choice.checked = true;
    }
  };

  const press = selector => {
    const button = current?.querySelector(selector);
    if (button) button.form.requestSubmit(button);
  };

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    a: () => press('button.accept'),
    r: () => press('button.reject'),
    u: () => press('button.undo'),
    n: () => choose('n'),
    e: () => {
      const fix = current?.querySelector('details.fix');
      if (!fix) return;
      fix.open = true;
      fix.querySelector('input:not([type=hidden]), select')?.focus();
    },
    p: () => {
      const publish = document.querySelector('button.publish') ?? document.querySelector('#publish');
      publish?.scrollIntoView({ block: 'center' });
      publish?.focus();
    },
    d: () => {
      const done = document.querySelector('button.done');
      done?.scrollIntoView({ block: 'center' });
      done?.focus();
    },
    g: () => { location.href = '/desk'; },
    '?': () => document.getElementById('help')?.showModal(),
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target;
    const typing = target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select');
    if (event.key === 'Escape' && typing) { current?.focus(); return; }
    if (typing || document.querySelector('dialog[open]')) return;
    if (/^[1-9]$/.test(event.key)) { choose(event.key); event.preventDefault(); return; }
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  for (const proposal of proposals) proposal.addEventListener('focusin', () => { if (proposal !== current) select(proposal, false); });
  const named = document.getElementById(location.hash.slice(1));
  const start = named?.classList.contains('proposal') ? named : proposals.find(p => p.dataset.state === 'open') ?? proposals[0];
  if (location.hash === '#publish') {
    // When the page has loaded: until then the browser gives the focus to the place that the address names.
    addEventListener('load', () => {
      const next = document.querySelector('button.publish') ?? document.querySelector('button.done');
      next?.scrollIntoView({ block: 'center' });
      next?.focus({ preventScroll: true });
    });
    current = start;
  } else {
    select(start, wide || named !== null);
  }
})();
