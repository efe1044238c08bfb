// What stands in the cylinder between two mornings: a running total, which is sent as it was read.

const version = new URL(import.meta.url).search;
const rain = await import(`./rain.js${version}`);
const { say, clock, element, iso, valueWords } = await import(`./words.js${version}`);

/** A level to send; its name here is its gauge and time, as on the server. */
function levelItem({ gauge }, { mm, atLeast, emptied }, now) {
  const at = Math.floor(now / 1000) * 1000;
  const body = { at: iso(at), mm, emptied };
  if (atLeast) body.overflow = true;
  return { key: `level ${gauge} ${at}`, path: `/api/v1/gauges/${gauge}/readings`, body, level: { gauge, at, mm, atLeast, emptied } };
}

const ofServer = one => ({ ...one, at: Date.parse(one.at), state: 'known' });
const ofItem = item => ({ ...item.level, state: item.state, detail: item.detail });

/** What stood in the cylinder, the latest first; what waits here says more than what the server knows. */
function listLevels(gauge, items) {
  const here = items.filter(item => item.level?.gauge === gauge.gauge).map(ofItem);
  const known = (gauge.levels ?? []).map(ofServer);
  return [...here, ...known.filter(one => !here.some(other => other.at === one.at))].sort((a, b) => b.at - a.at);
}

/** Something that should be looked at once more before it goes off, as [word, …numbers]. */
function unusual(said, gauge, levels) {
  if (gauge.capacityMm && said.mm > gauge.capacityMm) return ['checkCapacity', gauge.capacityMm, said.mm];
  const before = levels.find(one => one.state !== 'refused');
  return before && !before.emptied && said.mm < before.mm ? ['levelLess', before.mm, said.mm] : undefined;
}

function line(one, now) {
  const state = { waiting: say('levelWaits'), refused: one.detail || say('wayRefused') }[one.state] ?? say('levelSent');
  return element('li', {}, element('strong', {}, clock(one.at, now)), ` ${valueWords(one)} · `,
    say(one.emptied ? 'levelWasEmptied' : 'levelWasLeft'), ' ', element('small', {}, state));
}

/** The form for it: `page` knows the gauge, what waits, the time, and how to send. */
export function open(page) {
  const $ = id => document.getElementById(id);
  const form = $('level-form');
  let sure = false;

  function show() {
    const gauge = page.gauge();
    const levels = listLevels(gauge, page.items());
    const asked = gauge.askedUntil && Date.parse(gauge.askedUntil) > page.now()
      && !levels.some(one => one.state === 'waiting');
    $('asked-now').hidden = !asked;
    $('level').hidden = false;
    $('levels').replaceChildren(...levels.slice(0, 6).map(one => line(one, page.now())));
  }

  function complain(word, ...numbers) {
    $('level-said').textContent = say(word, ...numbers);
    $('level-mm').focus();
  }

  function ask([word, ...numbers]) {
    $('level-check').replaceChildren(element('p', {}, say(word, ...numbers)), element('p.acts', {},
      element('button', { type: 'button', onclick: () => { $('level-check').hidden = true; $('level-mm').focus(); } }, say('checkAgain')),
      element('button.main', { type: 'button', onclick: () => { sure = true; submit(); } }, say('sendAnyway'))));
    $('level-check').hidden = false;
  }

  async function submit() {
    const read = rain.readNumber($('level-mm').value);
    if (read.fault) return complain(read.fault);
    const choice = form.querySelector('[name=emptied]:checked')?.value;
    if (!choice) return complain('levelSayWhich');
    const gauge = page.gauge();
    const said = { mm: read.mm, atLeast: $('level-full').checked, emptied: choice === 'yes' };
    const question = sure ? undefined : unusual(said, gauge, listLevels(gauge, page.items()));
    if (question) return ask(question);
    await page.put(levelItem(gauge, said, page.now()));
    form.reset();
    sure = false;
    $('level-check').hidden = true;
    $('level-said').textContent = say('levelThanks');
    await page.send();
  }

  form.addEventListener('submit', event => { event.preventDefault(); submit(); });
  $('level-mm').addEventListener('input', () => {
    sure = false;
    $('level-check').hidden = true;
    const read = rain.readNumber($('level-mm').value);
    $('level-said').textContent = read.fault ? say(read.fault) : valueWords(read);
  });
  for (const choice of form.querySelectorAll('[name=emptied]')) {
    choice.addEventListener('change', () => { $('level-check').hidden = true; $('level-said').textContent = ''; });
  }
  $('read-now').addEventListener('click', () => {
    $('level').open = true;
    $('level').scrollIntoView({ block: 'start' });
    $('level-mm').focus();
  });
  return { show };
}
