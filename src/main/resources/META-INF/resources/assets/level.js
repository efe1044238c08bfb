// The level of the cylinder between two mornings: a running total, which is sent as it was read.

const version = new URL(import.meta.url).search;
const rain = await import(`./reportInput.js${version}`);
const { say, clock, element, iso, valueWords } = await import(`./words.js${version}`);
const { refusal } = await import(`./reportProgress.js${version}`);
const { clearFaults, openTaps, showFault } = await import(`./faults.js${version}`);

const wholeSeconds = time => Math.floor(time / 1000) * 1000;

/** A level to send; its key is the gauge and time, as on the server, so that another value for them corrects it. */
function levelItem({ gauge }, { mm, atLeast, emptied }, at) {
  const body = { at: iso(at), mm, emptied };
  if (atLeast) body.overflow = true;
  return { key: `level ${gauge} ${at}`, path: `/api/v1/gauges/${gauge}/readings`, body, level: { gauge, at, mm, atLeast, emptied } };
}

const ofServer = one => ({ ...one, at: Date.parse(one.at), state: 'known' });
const ofItem = item => ({ ...item.level, state: item.state, status: item.status, detail: item.detail || '', key: item.key, changeable: true });

/** No water is not the same as no rain. */
const levelWords = one => one.mm === 0 && !one.trace ? say('valueMm', 0) : valueWords(one);

/** The levels of the cylinder, the latest first; a level that waits here replaces the server's for the same time. */
function listLevels(gauge, items) {
  const here = items.filter(item => item.level?.gauge === gauge.gauge).map(ofItem);
  const known = (gauge.levels ?? []).map(ofServer);
  return [...here, ...known.filter(one => !here.some(other => other.at === one.at))].sort((a, b) => b.at - a.at);
}

/** The question about an unusual level before it is sent, with the previous level if that was higher. */
function unusual(said, gauge, levels) {
  if (gauge.capacityMm && said.mm > gauge.capacityMm) return { words: say('checkCapacity', gauge.capacityMm, said.mm) };
  const overflow = said.atLeast && rain.unusualOverflow(said.mm, gauge);
  if (overflow) return { words: say(...overflow) };
  const before = levels.find(one => one.state !== 'refused');
  if (!before || before.emptied || said.mm >= before.mm) return undefined;
  return { words: say('levelLess', before.mm, said.mm), before };
}

function line(one, now, { edit, drop }) {
  const button = (word, onclick) => element('button', { type: 'button', 'aria-label': `${say(word)} ${clock(one.at, now)}`, onclick }, say(word));
  const buttons = one.state === 'refused' ? [button('mend', () => edit(one)), button('drop', () => drop(one))]
    : one.changeable ? [button('edit', () => edit(one))] : [];
  const state = one.state === 'waiting' ? say('levelWaits') : one.state === 'refused' ? say('wayRefused') : say('levelSent');
  return element('li', {}, element('p', {}, element('strong', {}, `${clock(one.at, now)} · ${levelWords(one)}`), ' ',
    say(one.emptied ? 'levelWasEmptied' : 'levelWasLeft'), ' ', element('small', {}, state)),
    one.state === 'refused' ? element('p.warn-line', {}, refusal(one)) : '',
    buttons.length ? element('p.acts', {}, ...buttons) : '');
}

/** The form for a level: `page` provides the gauge, the waiting items, the time, and the sending. */
export function open(page) {
  const $ = id => document.getElementById(id);
  const form = $('level-form');
  const taps = openTaps();
  let sure = false;
  let editing; // The level that is being corrected.

  function show() {
    const gauge = page.gauge();
    const levels = listLevels(gauge, page.items());
    const asked = gauge.askedUntil && Date.parse(gauge.askedUntil) > page.now()
      && !levels.some(one => one.state === 'waiting');
    $('asked-now').hidden = !asked;
    $('level').hidden = false;
    $('level-full-hint').hidden = !gauge.capacityMm;
    $('levels').replaceChildren(...levels.slice(0, 6).map(one => line(one, page.now(), { edit, drop: refused => page.drop(refused.key) })));
  }

  /** The typed value, or the capacity if the cylinder overflows; or the name of the text that says what is wrong. */
  function typed() {
    const full = $('level-full').checked;
    const capacity = page.gauge().capacityMm;
    if (full && capacity && !$('level-mm').value.trim()) return { mm: capacity, atLeast: true };
    const read = rain.readNumber($('level-mm').value);
    return read.fault ? read : { mm: read.mm, atLeast: full };
  }

  const choice = () => form.querySelector('[name=emptied]:checked')?.value;

  /** Shows during typing how the value is understood, also on the button. */
  function tell() {
    sure = false;
    clearFaults(form);
    $('level-check').hidden = true;
    const said = typed();
    const begun = $('level-mm').value.trim() || $('level-full').checked;
    $('level-said').textContent = begun && said.fault ? say(said.fault) : begun ? levelWords(said) : '';
    $('level-send').textContent = begun && !said.fault ? say('sendValue', levelWords(said)) : say('levelSend');
  }

  function edit(one) {
    editing = one;
    $('level-mm').value = one.mm;
    $('level-full').checked = Boolean(one.atLeast);
    form.querySelector(`[name=emptied][value=${one.emptied ? 'yes' : 'no'}]`).checked = true;
    $('level-editing').replaceChildren(element('strong', {}, say('levelEditing', clock(one.at, page.now()), levelWords(one))), ' ',
      element('button', { type: 'button', onclick: () => { leave(); $('level-mm').focus(); } }, say('levelKeep')));
    $('level-editing').hidden = false;
    tell();
    form.scrollIntoView({ block: 'start' });
    $('level-mm').focus();
    $('level-mm').select();
  }

  function leave() {
    editing = undefined;
    form.reset();
    $('level-editing').hidden = true;
    tell();
  }

  function complain(word, at = $('level-mm')) {
    $('level-said').textContent = '';
    showFault(at, say(word));
  }

  function ask({ words, before }) {
    const button = (kind, word, onclick) => element(`button${kind}`, { type: 'button', onclick }, word);
    const poured = before?.changeable
      && button('.main', say('levelPoured', clock(before.at, page.now())), () => pourOut(before).then(sendAnyway));
    $('level-check').replaceChildren(element('p', {}, words), element('p.choices', {},
      poured || '',
      button(poured ? '' : '.main', say(before ? 'levelMisread' : 'sendAnyway'), sendAnyway),
      button('', say('checkAgain'), () => { $('level-check').hidden = true; $('level-mm').focus(); $('level-mm').select(); })));
    $('level-check').hidden = false;
    $('level-check').scrollIntoView({ block: 'nearest' });
  }

  function sendAnyway() {
    sure = true;
    return submit();
  }

  /** Reports that the previous level was poured out. */
  const pourOut = before => page.put(levelItem(page.gauge(), { ...before, emptied: true }, before.at));

  async function submit() {
    const read = typed();
    if (read.fault && taps.isSecond()) return;
    if (read.fault) return complain(read.fault);
    if (!choice()) return complain('levelSayWhich', $('level-which'));
    const gauge = page.gauge();
    const said = { ...read, emptied: choice() === 'yes' };
    const at = editing?.at ?? wholeSeconds(page.now());
    const before = listLevels(gauge, page.items()).filter(one => one.at < at);
    const question = sure ? undefined : unusual(said, gauge, before);
    if (question) return ask(question);
    taps.sent();
    const thanks = say(editing ? 'levelChanged' : 'levelThanks', levelWords(said));
    await page.put(levelItem(gauge, said, at));
    leave();
    $('level-said').textContent = thanks;
    await page.send();
  }

  form.addEventListener('submit', event => { event.preventDefault(); submit(); });
  $('level-mm').addEventListener('input', tell);
  $('level-full').addEventListener('change', tell);
  for (const radio of form.querySelectorAll('[name=emptied]')) radio.addEventListener('change', tell);
  $('read-now').addEventListener('click', () => {
    $('level').open = true;
    $('level').scrollIntoView({ block: 'start' });
    $('level-mm').focus();
  });
  return { show };
}
