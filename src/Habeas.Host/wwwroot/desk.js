// Names as they are typed: who is there already. Without this file a button beside each field shows the same.
(() => {
  'use strict';
  const pause = 200;

  // Asks when the typing pauses; an answer that comes after a later question is thrown away.
  const typing = (input, ask, beside = null) => {
    let timer = 0;
    let before = null;
    const typed = () => `${input.value}\n${beside?.value ?? ''}`;
    let last = typed();
    const onInput = () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        if (typed() === last) return;
        last = typed();
        before?.abort();
        const now = before = new AbortController();
        try {
          await ask(now.signal);
        } catch (error) {
          if (error.name !== 'AbortError') throw error;
        }
      }, pause);
    };
    input.addEventListener('input', onInput);
    beside?.addEventListener('input', onInput);
  };

  const read = async (url, signal) => {
    const answer = await fetch(url, { signal, headers: { accept: 'text/html' } });
    // Who is signed out is led to the door: the field stays as it is, and the next page says so.
    return answer.ok && !answer.redirected ? answer.text() : null;
  };

  for (const input of document.querySelectorAll('input[data-who]')) {
    const results = document.getElementById(input.dataset.who);
    const status = results.previousElementSibling;
    const country = input.form.querySelector('[name=country i]');
    typing(input, async signal => {
      const query = new URLSearchParams({ part: 'true', name: input.value, choose: String('whoChoose' in input.dataset) });
      if (country?.value) query.set('country', country.value);
      const html = await read(`/desk/people/alike?${query}`, signal);
      if (html === null) return;
      results.innerHTML = html;
      status.textContent = results.querySelector('.count')?.textContent ?? '';
    }, country);

    // From the field down into those who are there, and back with Escape.
    const stops = () => [...results.querySelectorAll('tbody input, tbody a')].filter(e => e.matches('input') || !e.closest('tr').querySelector('input'));
    input.addEventListener('keydown', event => {
      if (event.key !== 'ArrowDown') return;
      const first = stops()[0];
      if (!first) return;
      event.preventDefault();
      event.stopPropagation();
      first.focus();
    });
    results.addEventListener('keydown', event => {
      if (!['ArrowDown', 'ArrowUp', 'Escape'].includes(event.key)) return;
      const all = stops();
      const at = all.indexOf(event.target);
      if (at < 0) return;
      event.preventDefault();
      event.stopPropagation();
      const to = event.key === 'Escape' || (event.key === 'ArrowUp' && at === 0) ? input : all[Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), all.length - 1)];
      to.focus();
    });
  }

  const search = document.querySelector('input[data-results]');
  if (search) {
    const results = document.getElementById(search.dataset.results);
    typing(search, async signal => {
      const url = new URL(location.href);
      url.search = search.value.trim() ? `?${new URLSearchParams({ q: search.value })}` : '';
      const html = await read(url, signal);
      if (html === null) return;
      results.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').getElementById(results.id).childNodes);
      history.replaceState(null, '', url);
    });
  }
})();

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
