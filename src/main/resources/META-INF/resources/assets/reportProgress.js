// The progress of the reports: thanks, the week's bars, and the steps of each report.

const version = new URL(import.meta.url).search;
const { rainClass } = await import(`./reportInput.js${version}`);
const { say, clock, dateWords, dayOfMonth, element, monthName, rainClassesUpTo, shape, valueWords, weekdayShort } =
  await import(`./words.js${version}`);

const DAY = 86_400_000;
const MILESTONES = [10, 50, 100, 250];
const UNFOLDED = 7; // The number of reports that are shown at once.

/**
 * Thanks for a report, with what it adds to. `about` has the cylinders that are still missing this morning, how to go on with
 * one of them, and the state of the photo.
 */
export function thanks(told, gauge, mine, buttons, about) {
  const name = mine.nickname ? say('thanksName', mine.nickname) : say('thanks');
  const kept = told.state === 'waiting';
  const sort = told.missed ? undefined : rainClass(told.mm, told.trace, rainClassesUpTo);
  return [
    element('h2', {}, kept ? say('keptTitle') : say('sentTitle'), ' ', element('span.fine', {}, name)),
    element('p.said', {},
      element('strong', {}, told.missed ? say('valueMissed') : valueWords(told)),
      sort && told.days === 1 && sort !== 'classNone' && sort !== 'classTrace' ? ` · ${say(sort)}` : ''),
    element('p.fine', {}, `${say('gaugeName', gauge.gauge)} · ${dateWords(told.morning)}`),
    ...missing(about),
    kept ? element('p', {}, say('keptText')) : '',
    told.missed ? element('p', {}, say('missedThanks')) : '',
    way(told),
    about.photo ? element('p.fine', {}, say({ waiting: 'photoWaiting', sent: 'photoSent', refused: 'photoRefused' }[about.photo])) : '',
    buttons,
    ...sums(told, gauge, mine),
  ];
}

/** The school's cylinders that nobody has read this morning. */
function missing({ missing: gauges, next }) {
  if (!gauges.length) return [];
  return [element('div.warn-line.missing', {},
    element('p', {}, say('gaugesMissing', gauges.map(one => one.gauge).join(', '))),
    element('p.acts', {}, ...gauges.map(one => element('button.main', { type: 'button', onclick: () => next(one) }, say('gaugeNext', one.gauge)))))];
}

function sums(told, gauge, mine) {
  const month = gauge.month;
  const count = gauge.count;
  const reached = MILESTONES.filter(one => count >= one).pop();
  const next = MILESTONES.find(one => count < one);
  return [
    element('ul.sums', {},
      element('li', {}, month.daysKnown > 0 ? say('monthSoFar', monthName(Date.parse(month.first)), month.mm) : say('monthUnknown', monthName(Date.parse(month.first))), ' ',
        element('small', {}, say('monthKnown', Math.floor(month.daysKnown), month.days))),
      others(told, mine.mornings ?? []),
      gauge.streak > 1 ? element('li', {}, say('streak', gauge.streak)) : '',
      element('li', {}, say('countLine', count), ' ', next ? element('small', {}, say('milestoneNext', next - count, next)) : '')),
    reached
      ? element('p', {}, element('a.button', { href: `/report/certificate/${reached}?gauge=${gauge.gauge}` }, say('milestone', reached)))
      : '',
    element('p.fine', {}, say('asOf', clock(Date.parse(mine.now), Date.now()))),
  ];
}

/** The other schools of the district on the same morning, and how many of them have reported. */
function others(told, mornings) {
  const day = mornings.find(one => Date.parse(one.at) === told.morning);
  if (!day || !day.schools || told.missed || told.days > 1) return '';
  const english = document.documentElement.lang === 'en';
  const name = english ? day.nameEn : day.nameTh;
  if (!day.reported) return element('li', {}, say('othersNone', name, day.schools));
  const most = english ? day.mostAt.nameEn : day.mostAt.nameTh;
  return element('li', {}, say('othersLine', name, day.reported, day.schools, day.meanMm, day.mostMm, most));
}

/** The steps of a report; a completed step has a mark and a text. */
function way(told) {
  const step = (word, done = true, extra = '') => element(`li${done ? '.done' : ''}${extra}`, {}, word);
  if (told.state === 'waiting') return element('ol.way', {}, step(say('wayHere')), step(say('wayWaiting'), false));
  if (told.state === 'refused') return element('ol.way', {}, step(say('wayHere')), step(say('wayRefused'), true, '.bad'));
  const steps = [step(say('wayReceived', told.receivedAt ? clock(told.receivedAt, Date.now()) : ''))];
  if (told.missed) return element('ol.way', {}, ...steps);
  const verdicts = { GOOD: 'wayGood', SUSPECT: 'waySuspect', FAIL: told.withdrawn ? 'wayWithdrawn' : 'wayFailed' };
  const verdict = verdicts[told.quality];
  steps.push(step(say(verdict ?? 'wayChecking'), Boolean(verdict), told.quality === 'FAIL' ? '.bad' : ''));
  if (told.onMap) steps.push(step(say('wayOnMap')));
  if (told.alerts?.length) steps.push(step(say('wayAlert'), true, '.proud'));
  return element('ol.way', {}, ...steps);
}

/** All reports, the latest first, with the actions for each; the older ones are collapsed. */
export function history(all, buttonsOf, unfolded) {
  if (!all.length) return [element('h2', {}, say('historyTitle')), element('p.calm', {}, say('historyNone'))];
  const older = all.slice(UNFOLDED);
  return [
    element('h2', {}, say('historyTitle')),
    receipts(all.slice(0, UNFOLDED), buttonsOf),
    older.length
      ? element('details', { open: unfolded }, element('summary', {}, say('historyOlder', older.length)), receipts(older, buttonsOf))
      : '',
  ];
}

function receipts(all, buttonsOf) {
  return element('ul.receipts', {}, ...all.map(told => element('li', {},
    element('p', {}, element('strong', {}, told.missed ? `${say('valueMissed')} (${say(`why${told.missed}`)})` : valueWords(told)),
      ' ', element('span.fine', {}, dateWords(told.morning), told.by ? ` · ${say('byName', told.by)}` : '')),
    told.detail ? element('p.warn-line', {}, refusal(told)) : '',
    way(told),
    buttonsOf(told))));
}

/** Why a report was refused, followed by the server's message for people who help. */
export function refusal({ status, detail }) {
  const reasons = [[/final|too late/, 'refusedFinal'], [/overlap/, 'refusedOverlap'], [/future/, 'refusedFuture'], [/older|days ago/, 'refusedOld']];
  const known = status === 403 ? 'refusedSchool' : reasons.find(([sign]) => sign.test(detail))?.[1];
  return known ? say(known) : `${say('refusedOther')} (${detail})`;
}

/** Seven bars; a day without a measurement has none, and several days read together share one. */
export function week(all, today) {
  const days = [6, 5, 4, 3, 2, 1, 0].map(back => today - back * DAY);
  const told = all.filter(one => !one.withdrawn && one.quality !== 'FAIL' && one.state !== 'refused');
  const of = morning => told.find(one => !one.missed && one.morning >= morning && one.morning - one.days * DAY < morning);
  const most = Math.max(20, ...days.map(day => (of(day)?.mm ?? 0) / Math.max(1, of(day)?.days ?? 1)));
  const width = 44;
  const bars = days.flatMap((day, index) => bar(of(day), day, index * width, most, width));
  const drawing = shape('svg', { viewBox: `0 0 ${7 * width} 130`, role: 'img', 'aria-label': say('weekTitle'), class: 'bars' },
    shape('line', { x1: 0, x2: 7 * width, y1: 100, y2: 100, class: 'ground' }), ...bars);
  return [element('h2', {}, say('weekTitle')), drawing, element('details', {}, element('summary', {}, say('weekTable')), table(days, of))];
}

function bar(told, day, x, most, width) {
  const label = shape('text', { x: x + width / 2, y: 117, class: 'day' }, `${weekdayShort(day)} ${dayOfMonth(day)}`);
  if (!told) return [label, shape('text', { x: x + width / 2, y: 95, class: 'none' }, '–')];
  if (told.morning !== day && told.days > 1) return [label];
  const days = Math.min(told.days, x / width + 1);
  const height = Math.max(told.mm > 0 || told.trace ? 2 : 0, (80 * told.mm) / told.days / most);
  const left = x - (days - 1) * width + 5;
  return [
    label,
    shape('rect', { x: left, y: 100 - height, width: days * width - 10, height, rx: 2, class: told.days > 1 ? 'bar many' : 'bar' }),
    shape('text', { x: left + (days * width - 10) / 2, y: 94 - height, class: 'mm' }, told.trace ? 'T' : `${told.mm}${told.atLeast ? '+' : ''}`),
  ];
}

function table(days, of) {
  return element('table.plain', {},
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, say('weekDay')), element('th', { scope: 'col' }, say('weekAmount')))),
    element('tbody', {}, ...days.map(day => element('tr', {},
      element('th', { scope: 'row' }, dateWords(day)),
      element('td', {}, of(day) ? valueWords(of(day)) : say('weekUnknown'))))));
}
