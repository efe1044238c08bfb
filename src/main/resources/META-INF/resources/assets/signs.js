// Natural signs and the situation, at any time; each report with what has become of it.

const version = new URL(import.meta.url).search;
const told = await import(`./reports.js${version}`);
const { say, clock, element } = await import(`./words.js${version}`);
const { clearFaults, openTaps, showFault } = await import(`./faults.js${version}`);

const $ = id => document.getElementById(id);
const SHOWN = 5;

const ofServer = one => ({ ...one, at: Date.parse(one.at), state: 'known' });
const ofItem = item => ({ ...item.body, at: Date.parse(item.body.at), state: item.state, detail: item.detail, key: item.key });

/** The reports, the latest first; what the server knows replaces what waits here. */
function list(known, items) {
  const here = items.filter(item => item.key.startsWith('signs ') && !Queue.isForeign(item) && !known.some(one => one.id === item.body.id))
    .map(ofItem);
  return [...here, ...known.map(ofServer)].sort((a, b) => b.at - a.at).slice(0, SHOWN);
}

/** The form for signs: `page` provides the server's data, the waiting items, the time, and the sending. */
export function open(page) {
  const form = $('signs-form');
  let last; // The key of what was reported last on this page.
  let sending = false;
  const taps = openTaps();
  const place = () => page.mine().signsGauge || page.mine().gauges[0]?.gauge; // Data kept by an older page has no place.

  function steps(one) {
    const step = (word, kind = '.done') => element(`li${kind}`, {}, word);
    const time = at => clock(Date.parse(at), page.now());
    if (one.state === 'refused') return [step(say('wayHere')), step(say('wayRefused'), '.bad')];
    if (one.state === 'waiting') return [step(say('wayHere')), step(say('wayWaiting'), '')];
    return [
      step(say('wayReceived', one.receivedAt ? time(one.receivedAt) : '')),
      one.acknowledgedAt ? step(say('signsAcknowledged', time(one.acknowledgedAt)), '.done.proud') : step(say('signsUnseen'), ''),
    ];
  }

  function line(one) {
    const names = one.signs.map(sign => say(`sign${sign}`)).join(' · ');
    return element('li', {},
      element('p', {}, element('strong', {}, names), ' ', element('span.fine', {}, clock(one.at, page.now()), one.by ? ` · ${say('byName', one.by)}` : '')),
      one.note ? element('p.fine', {}, one.note) : '',
      element('ol.way', {}, ...steps(one)),
      one.state === 'refused' ? element('p.acts', {}, element('button', { type: 'button', onclick: () => page.drop(one.key) }, say('drop'))) : '');
  }

  function show() {
    $('signs').hidden = !place();
    $('signs-told').replaceChildren(...list(page.mine().signs ?? [], page.items()).map(line));
    showFate();
  }

  /** Thanks only when the server has it: who is in danger must not wait for officers who know nothing. */
  function showFate() {
    const state = last && page.items().find(item => item.key === last)?.state;
    if (state === 'refused') last = undefined; // It is shown with its reason.
    const words = last ? say(sending ? 'lineSending' : state === 'waiting' ? 'signsKept' : 'signsThanks') : '';
    if ($('signs-said').textContent !== words) $('signs-said').textContent = words; // Read aloud only when it changes.
    $('signs-said').classList.toggle('warn-line', state === 'waiting' && !sending);
  }

  async function submit() {
    clearFaults(form);
    const signs = [...form.querySelectorAll('[name=sign]:checked')].map(box => box.value);
    const note = $('signs-note').value.trim();
    if (!signs.length && taps.isSecond()) return;
    if (!signs.length) return showFault($('signs-which'), say('saySigns'));
    if (signs.includes('OTHER') && !note) return showFault($('signs-note'), say('saySignsNote'));
    const item = told.signsItem({ gauge: place() }, { signs, note }, page.now());
    form.reset();
    taps.sent();
    last = item.key;
    sending = true;
    await page.put(item);
    await page.send().finally(() => { sending = false; });
    showFate();
  }

  form.addEventListener('submit', event => { event.preventDefault(); submit(); });
  form.addEventListener('change', () => { clearFaults(form); last = undefined; showFate(); });
  return { show };
}
