// Which day a report is about, since when the water has gathered, and when it was read.

const version = new URL(import.meta.url).search;
const rain = await import(`./reportInput.js${version}`);
const { say, clock, dateWords, element, valueWords, weekday } = await import(`./words.js${version}`);
const told = await import(`./reports.js${version}`);

const $ = id => document.getElementById(id);
const UNKNOWN = 'unknown';
const mayChange = report => report.changeable && report.days === 1;
const same = (one, other) => Boolean(one && other) && one.morning === other.morning && one.days === other.days;

/** The choice of a day: `page` provides the gauge, its reports, the report that is being edited, the time, and `changed`. */
export function open(page) {
  let chosen; // The days that the report is about; undefined if it must be chosen.
  let unknown = false; // Whether nobody knows when the cylinder was emptied.
  let timed = false; // Whether somebody has typed the time of reading.

  function show() {
    const editing = page.editing();
    $('other-day').hidden = $('time').hidden = Boolean(editing);
    if (editing) showEdited(editing);
    else showOffers(offered());
    showTime();
  }

  function offered() {
    const all = page.reports();
    const broken = all.filter(one => one.missed === 'BROKEN').map(one => one.morning);
    const days = rain.proposeDays(all.filter(told.counts), broken, page.now(), page.gauge().count > 0);
    const offers = [days.today, days.yesterday];
    const others = days.others.filter(offer => !offer.told);
    return { ...days, offers, others };
  }

  const isOpen = offer => !offer.told || mayChange(offer.told);

  /** Keeps the choice as long as it is possible; otherwise the first day without a report. */
  function settle(days) {
    const possible = [...days.since, ...days.others, ...days.offers.filter(isOpen).filter(one => !(days.long && one === days.today))];
    if (possible.some(one => same(one, chosen))) return;
    const needsSince = days.long && !days.today.told;
    chosen = needsSince ? undefined : days.together ?? days.offers.find(one => !one.told) ?? days.others[0];
  }

  function showEdited(editing) {
    chosen = { ...editing };
    const was = editing.missed ? say('valueMissed') : valueWords(editing);
    describe(dateWords(editing.morning), say('editWas', was));
    $('since-box').hidden = true;
  }

  function showOffers(days) {
    settle(days);
    showSince(days);
    showOthers(days);
    if (!chosen) describe(say('dayToday', dateWords(days.today.morning)), say(unknown ? 'sinceUnknownText' : 'sinceNeeded'));
    else if (chosen.days > 1) describe(say('dayTogether', chosen.days), say('dayTogetherHint', weekday(chosen.since)));
    else describe(titleOf(chosen, days), hintOf(chosen));
  }

  function describe(title, hint) {
    const words = [title, hint].join();
    if ($('day-said').dataset.words === words) return; // Read aloud only when it changes.
    $('day-said').dataset.words = words;
    $('day-said').replaceChildren(element('strong', {}, title), ' ', element('small', {}, hint));
  }

  function titleOf(offer, days) {
    const name = offer.morning === days.today.morning ? 'dayToday' : offer.morning === days.yesterday.morning ? 'dayYesterday' : 'dayMorning';
    return say(name, dateWords(offer.morning));
  }

  function hintOf(offer) {
    if (offer.told) return say(isOpen(offer) ? 'dayTold' : 'dayFinal', valueWords(offer.told));
    return say(offer.morning > page.now() ? 'dayRainNow' : 'dayRain');
  }

  function showSince(days) {
    const ofToday = !chosen || chosen.morning === days.today.morning;
    $('since-box').hidden = !days.since.length || Boolean(days.today.told) || !ofToday;
    const options = [
      days.long ? ['', say('sinceChoose')] : undefined,
      ...days.since.map(one => [one.days, say('sinceOption', dateWords(one.since), one.days)]),
      days.long ? [UNKNOWN, say('sinceUnknown')] : undefined,
    ].filter(Boolean);
    const select = $('since');
    const names = options.map(([value, words]) => value + words).join();
    if (select.dataset.names !== names) {
      select.dataset.names = names;
      select.replaceChildren(...options.map(([value, words]) => element('option', { value }, words)));
    }
    select.value = chosen ? chosen.days : unknown ? UNKNOWN : '';
    select.onchange = () => {
      unknown = select.value === UNKNOWN;
      choose(days.since.find(one => one.days === Number(select.value)));
    };
  }

  /** Keeps elements that look the same, so that nobody loses the focus. */
  function showOthers(days) {
    const box = $('days');
    const fresh = element('div.tiles', {}, ...days.offers.map(offer => radio(offer, days)), days.others.length ? select(days) : '');
    const old = box.querySelector('div');
    if (!old) box.append(fresh);
    else if (old.innerHTML !== fresh.innerHTML) {
      const focused = old.contains(document.activeElement);
      old.replaceWith(fresh);
      if (focused) fresh.querySelector('input:checked, select')?.focus();
    }
  }

  function radio(offer, days) {
    const input = element('input', { type: 'radio', name: 'day', checked: chosen?.morning === offer.morning, disabled: !isOpen(offer) });
    const first = offer === days.today && !offer.told ? (days.long ? undefined : days.together ?? offer) : offer;
    input.addEventListener('change', () => choose(first));
    return element('label', {}, input, element('span', {}, titleOf(offer, days), element('small', {}, hintOf(offer))));
  }

  function select(days) {
    const made = element('select', { 'aria-label': say('dayOther') }, element('option', { value: '' }, say('dayOther')),
      ...days.others.map(offer => element('option', { value: offer.morning, selected: same(offer, chosen) }, dateWords(offer.morning))));
    made.addEventListener('change', () => {
      const offer = days.others.find(one => one.morning === Number(made.value));
      if (offer) choose(offer);
    });
    return made;
  }

  function choose(offer) {
    chosen = offer;
    timed = false;
    show();
    page.changed();
  }

  const usualEnd = () => rain.endOf(chosen?.morning ?? rain.morningNow(page.now()), page.now());

  function showTime() {
    if (!timed) $('read-at').value = clock(usualEnd(), usualEnd());
    $('more-said').textContent = page.editing() ? say('moreNote') : say('moreAt', $('read-at').value);
  }

  $('read-at').addEventListener('input', () => {
    timed = Boolean($('read-at').value);
    if (timed) $('more-said').textContent = say('moreAt', $('read-at').value);
    page.changed();
  });

  return {
    show,
    chosen: () => chosen,
    /** The days for a report that nobody has measured, also if nobody knows since when. */
    missed: () => chosen ?? { morning: rain.morningNow(page.now()), days: 1 },
    /** What is missing: the name of its text and its place. */
    fault: () => (chosen ? undefined : { fault: unknown ? 'sinceUnknownText' : $('since-box').hidden ? 'sayDay' : 'saySince', at: $('since-box').hidden ? $('days') : $('since') }),
    /** The end of the reading, or the name of the text that says what is wrong with the time. */
    readAt: () => (timed ? { ...rain.readTime($('read-at').value, chosen.morning, page.now()), typed: true } : { at: usualEnd() }),
    reset() {
      chosen = undefined;
      unknown = timed = false;
      $('other-day').open = false;
    },
  };
}
