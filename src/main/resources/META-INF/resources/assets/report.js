// The volunteer's page: one number, one button. Input goes into the queue first and from there to the server, so that it does
// not depend on the signal. The page shows the last known data, however old.

const version = new URL(import.meta.url).search;
const rain = await import(`./reportInput.js${version}`);
const { say, dateWords, element, rainClassesUpTo, valueWords, weekday } = await import(`./words.js${version}`);
const story = await import(`./reportProgress.js${version}`);
const told = await import(`./reports.js${version}`);
const { open: openLevel } = await import(`./level.js${version}`);
const { open: openWaiting, showDay } = await import(`./waiting.js${version}`);

const LOOK_AGAIN = 120_000;
const $ = id => document.getElementById(id);
const form = $('form');

let mine; // The last data from the server.
let items = []; // Items that wait here or have just been accepted.
let line = ''; // The result of the last attempt to send.
let editing; // The report that is being changed.
let again = false; // Whether another day is being reported although this morning was reported already.
let mark; // none, trace, overflow or missed
let chosen; // The days that the report is about.
let sure = false; // Whether an unusual value was confirmed.

const { now } = NetworkClock;
const gauge = () => mine.gauges.find(one => one.gauge === $('gauge').value) ?? mine.gauges[0];

const level = openLevel({
  gauge, now, items: () => items, send: () => send(), put: item => Queue.put(item).then(update), drop: key => Queue.drop(key).then(update),
});
const reports = () => told.list(gauge(), items, now());
const waiting = openWaiting({ gauges: () => mine?.gauges.map(one => one.gauge), update: () => update(), send: () => send() });

/* ---- display ---- */

function show() {
  showLine();
  $('sign-in').hidden = Boolean(mine) && line !== 'signIn';
  $('device').hidden = !mine;
  if (!mine) return;
  const english = document.documentElement.lang === 'en';
  $('school').textContent = english ? mine.school.nameEn : mine.school.nameTh;
  $('drill').hidden = !mine.exercise;
  $('no-gauge').hidden = mine.gauges.length > 0;
  $('week').hidden = $('history').hidden = $('level').hidden = mine.gauges.length === 0;
  if (!mine.gauges.length) return;
  showGauges();
  showTurn();
  showQuestions();
  level.show();
  showToday();
  const all = reports();
  $('week').replaceChildren(...story.week(all, rain.morningNow(now())));
  const unfolded = Boolean($('history').querySelector('details')?.open);
  $('history').replaceChildren(...story.history(all, buttons, unfolded));
}

function showLine() {
  const waiting = items.filter(item => item.state === 'waiting').length;
  const off = line === 'off' || !navigator.onLine;
  const text = line === 'signIn' && mine ? say('lineSignIn')
    : line === 'stranger' ? say('lineStranger')
    : line === 'busy' ? say('lineTrouble')
      : line === 'sending' && waiting ? say('lineSending')
        : waiting ? say('lineWaiting', waiting) : off ? say('lineOff') : say('lineOn');
  if ($('line').textContent !== text) $('line').textContent = text; // Read aloud only when it changes.
  $('line').classList.toggle('lost', off || line === 'busy' || line === 'stranger' || (line === 'signIn' && Boolean(mine)));
  $('line').dataset.waiting = waiting;
}

function showGauges() {
  const select = $('gauge');
  if ([...select.options].map(one => one.value).join() !== mine.gauges.map(one => one.gauge).join()) {
    select.replaceChildren(...mine.gauges.map(one => element('option', { value: one.gauge }, one.gauge)));
  }
  $('which').hidden = mine.gauges.length < 2;
  const capacity = gauge().capacityMm;
  $('capacity').textContent = capacity ? say('markOverflowHint', capacity) : say('markOverflowHintPlain');
}

/** Shows whose turn it is this morning, or why nobody has to read; works without a signal too. */
function showTurn() {
  const morning = new Date(rain.morningNow(now())); // 07:00 in Bangkok is midnight in UTC, so its UTC date is the date.
  const date = morning.toISOString().slice(0, 10);
  const holiday = (mine.holidays ?? []).find(one => one.first <= date && date <= one.last);
  const reader = (mine.turns ?? {})[morning.getUTCDay() || 7];
  $('turn').textContent = holiday ? say('turnHoliday', holiday.name) : reader ? say('turnOf', reader) : '';
}

/** Shows the form, or thanks if this morning was reported already. */
function showToday() {
  const today = rain.morningNow(now());
  const report = reports().find(one => one.morning === today && one.state !== 'refused' && !one.withdrawn);
  const thanked = Boolean(report) && !editing && !again;
  $('done').hidden = !thanked;
  form.hidden = thanked;
  if (thanked) $('done').replaceChildren(...story.thanks(report, gauge(), mine, buttons(report, true)).filter(Boolean));
  else showDays();
  showDay(chosen);
}

function showDays() {
  if (editing) {
    chosen = { ...editing };
    const was = editing.missed ? say('valueMissed') : valueWords(editing);
    setDays(element('p', {}, element('strong', {}, dateWords(editing.morning)), ' ', element('span.fine', {}, was)));
    return;
  }
  const all = reports();
  const broken = all.filter(one => one.missed === 'BROKEN').map(one => one.morning);
  const days = rain.proposeDays(all.filter(told.counts), broken, now());
  const offers = [days.together, days.today, days.yesterday].filter(Boolean);
  const open = offer => !offer.told || mayChange(offer.told);
  const others = days.others.filter(offer => !offer.told);
  const same = offer => chosen && offer.morning === chosen.morning && offer.days === chosen.days;
  if (![...offers, ...others].some(offer => same(offer) && open(offer))) {
    chosen = offers.find(offer => !offer.told) ?? others[0];
  }
  setDays(...offers.map(offer => radio(offer, days, open(offer), same(offer))), other(others, same));
}

/** Keeps elements that look the same, so that nobody loses the focus. */
function setDays(...children) {
  const box = $('days');
  const fresh = element('div.tiles', {}, ...children.filter(Boolean));
  const old = box.querySelector('div');
  if (!old) box.append(fresh);
  else if (old.innerHTML !== fresh.innerHTML) old.replaceWith(fresh);
}

const mayChange = report => report.changeable && report.days === 1;

function radio(offer, days, open, checked) {
  const [title, hint] = offer === days.together
    ? [say('dayTogether', offer.days), say('dayTogetherHint', weekday(offer.since))]
    : [say(offer === days.today ? 'dayToday' : 'dayYesterday', dateWords(offer.morning)), hintOf(offer, open)];
  const input = element('input', { type: 'radio', name: 'day', checked, disabled: !open });
  input.addEventListener('change', () => {
    const select = $('days').querySelector('select');
    if (select) select.value = '';
    choose(offer);
  });
  return element('label', {}, input, element('span', {}, title, element('small', {}, hint)));
}

function hintOf(offer, open) {
  if (offer.told) return say(open ? 'dayTold' : 'dayFinal', valueWords(offer.told));
  return say(offer.morning > now() ? 'dayRainNow' : 'dayRain');
}

function other(others, same) {
  if (!others.length) return undefined;
  const select = element('select', { 'aria-label': say('dayOther') }, element('option', { value: '' }, say('dayOther')),
    ...others.map(offer => element('option', { value: offer.morning, selected: same(offer) }, dateWords(offer.morning))));
  select.addEventListener('change', () => {
    for (const input of $('days').querySelectorAll('input')) input.checked = false;
    choose(others.find(offer => offer.morning === Number(select.value)));
  });
  return select;
}

function choose(offer) {
  chosen = offer;
  showDay(chosen);
  sure = false;
  $('check').hidden = true;
}

function showQuestions() {
  $('questions').replaceChildren(...mine.questions.map(asked => {
    const receipt = mine.gauges.flatMap(one => one.readings).find(one => one.id === asked.reading);
    const answered = items.some(item => item.key === `confirm ${asked.id}`);
    const known = receipt && told.ofReceipt(receipt, now());
    return element('article.card.asked', {},
      element('h2', {}, say('questionTitle')),
      element('p', {}, say('questionText', dateWords(rain.morningOf(Date.parse(asked.at))), known ? valueWords(known) : '')),
      element('blockquote', {}, asked.reason),
      answered ? element('p.calm', {}, say('questionAnswered')) : element('p.acts', {},
        element('button.main', { type: 'button', onclick: () => confirmValue(asked) }, say('questionYes')),
        known ? element('button', { type: 'button', onclick: () => edit({ ...known, gauge: asked.gauge }) }, say('questionFix')) : ''));
  }));
}

/** The actions for a report. */
function buttons(report, thanking = false) {
  const acts = element('p.acts');
  const add = (word, onclick) => acts.append(element('button', { type: 'button', onclick }, say(word)));
  if (report.state === 'refused') {
    add('mend', () => edit(report));
    add('drop', () => Queue.drop(report.key).then(update));
  } else if (report.missed || report.withdrawn) {
    if (thanking) add('edit', () => edit(report));
  } else if (report.changeable) {
    add('edit', () => edit(report));
    add('withdraw', () => askToWithdraw(acts, report));
  } else if (thanking) {
    acts.append(element('span.fine', {}, say('askTeacher')));
  }
  if (thanking) add('again', () => { again = true; chosen = undefined; show(); $('mm').focus(); });
  return acts.childElementCount ? acts : '';
}

function askToWithdraw(acts, report) {
  acts.replaceChildren(element('span', { role: 'alert' }, say('withdrawSure')),
    element('button.grave', { type: 'button', onclick: () => withdraw(report) }, say('withdrawYes')),
    element('button', { type: 'button', onclick: show }, say('no')));
}

/* ---- actions ---- */

function edit(report) {
  editing = report;
  again = false;
  if (report.gauge) $('gauge').value = report.gauge;
  reset();
  show();
  form.scrollIntoView({ block: 'start' });
  $('mm').focus();
}

async function withdraw(report) {
  if (report.key) await Queue.drop(report.key); // It was not sent, or its receipt has not arrived yet.
  if (report.id) await Queue.put(told.withdrawalOf(report.id));
  await update();
  await send();
}

async function confirmValue(asked) {
  await Queue.put(told.confirmationOf(asked.id));
  await update();
  await send();
}

function reset() {
  $('mm').value = $('note').value = '';
  for (const box of form.querySelectorAll('[name=sign], [name=why]')) box.checked = false;
  $('more').open = false;
  chosen = undefined;
  press(undefined);
}

function press(which) {
  mark = which;
  sure = false;
  for (const button of form.querySelectorAll('[data-mark]')) button.setAttribute('aria-pressed', button.dataset.mark === mark);
  if (mark && mark !== 'overflow') $('mm').value = '';
  $('why').hidden = mark !== 'missed';
  tell();
}

/** Shows during typing how the number is understood, also on the button. */
function tell() {
  const typed = $('mm').value.trim();
  const read = rain.readNumber(typed);
  const value = mark === 'missed' ? say('valueMissed') : mark ? valueWords(marked()) : read.fault ? undefined : valueWords({ mm: read.mm });
  $('mm-said').textContent = typed && read.fault ? say(read.fault)
    : typed ? [valueWords({ mm: read.mm }), ...(chosen?.days === 1 ? [say(rain.rainClass(read.mm, false, rainClassesUpTo))] : [])].join(' · ') : '';
  $('send').textContent = value ? say('sendValue', value) : say('send');
  $('check').hidden = true;
}

function marked() {
  if (mark === 'none') return { mm: 0 };
  if (mark === 'trace') return { mm: 0, trace: true };
  const read = rain.readNumber($('mm').value);
  return { mm: read.fault ? gauge().capacityMm ?? 0 : read.mm, atLeast: true };
}

/** The value to send, or the name of the text that says what is missing. */
function entered() {
  const signs = [...form.querySelectorAll('[name=sign]:checked')].map(box => box.value);
  const note = $('note').value.trim();
  const why = form.querySelector('[name=why]:checked')?.value;
  if (!mark && !$('mm').value.trim() && signs.length) return { signs, note };
  if (!chosen) return { fault: 'sayDay' };
  if (mark === 'missed') return why ? { missed: why, signs, note } : { fault: 'sayWhy' };
  const read = rain.readNumber($('mm').value);
  if (mark === 'overflow' && !gauge().capacityMm && read.fault) return { fault: read.fault };
  if (!mark && read.fault) return { fault: read.fault };
  return { ...(mark ? marked() : { mm: read.mm }), value: true, signs, note };
}

async function submit() {
  const said = entered();
  if (said.fault) return complain(said.fault);
  if (said.value && !said.atLeast && !sure) {
    const hint = gauge().hints.find(one => Date.parse(one.at) === chosen.morning);
    const question = rain.unusual(said.mm, chosen.days, gauge(), hint);
    if (question) return ask(question);
  }
  if (editing?.state === 'refused') await Queue.drop(editing.key);
  const known = reports().find(one => told.counts(one) && one.morning === chosen?.morning);
  const at = editing?.at ?? known?.at;
  const fixed = (editing ?? known)?.state === 'known'; // Its time is not from this device's clock.
  if (said.missed) for (const item of told.missedItems(gauge(), chosen, said, now())) await Queue.put(item);
  if (said.value) await Queue.put(told.readingItem(gauge(), chosen, said, at ?? rain.endOf(chosen.morning, now()), fixed));
  if (said.signs.length) await Queue.put(told.signsItem(gauge(), said, now()));
  editing = undefined;
  again = false;
  reset();
  await update();
  if (!$('done').hidden) $('done').focus();
  await send();
}

function complain(fault) {
  $('mm-said').textContent = say(fault);
  $('mm').focus();
}

function ask([word, ...numbers]) {
  $('check').replaceChildren(element('p', {}, say(word, ...numbers)), element('p.acts', {},
    element('button', { type: 'button', onclick: () => { $('check').hidden = true; $('mm').select(); $('mm').focus(); } }, say('checkAgain')),
    element('button.main', { type: 'button', onclick: () => { sure = true; submit(); } }, say('sendAnyway'))));
  $('check').hidden = false;
  $('check').scrollIntoView({ block: 'nearest' });
}

/* ---- exchange with the server ---- */

async function update() {
  const all = await Queue.list();
  items = all.filter(item => item.state !== 'asking');
  waiting.show(all);
  show();
}

async function send() {
  line = 'sending';
  showLine();
  line = await Queue.send();
  await update();
  if (line !== 'off' && line !== 'stranger') await refresh();
}

/** Fetches the server's data; items that the server has accepted are no longer kept here. */
async function refresh() {
  const taken = (await Queue.list()).filter(item => item.state === 'received');
  const answer = await Api.call('/api/v1/report/mine', { shape: 'mine' });
  const trouble = Api.trouble(answer) ?? (answer.status === 403 ? 'signIn' : undefined);
  if (trouble) line = trouble;
  else if (answer.status === 200) {
    mine = answer.body;
    await Queue.keep('contact', NetworkClock.hear(mine.now));
    await Queue.keep('mine', mine);
    for (const item of taken) await Queue.drop(item.key);
    if (line !== 'busy') line = 'sent';
  }
  await update();
}

const wake = () => document.visibilityState === 'visible' && send();

function listen() {
  form.addEventListener('submit', event => { event.preventDefault(); submit(); });
  for (const button of form.querySelectorAll('[data-mark]')) {
    button.addEventListener('click', () => press(mark === button.dataset.mark ? undefined : button.dataset.mark));
  }
  $('mm').addEventListener('input', () => { if (mark && mark !== 'overflow') press(undefined); sure = false; tell(); });
  $('gauge').addEventListener('change', () => { editing = undefined; reset(); show(); });
  addEventListener('online', wake);
  addEventListener('offline', () => { line = 'off'; showLine(); });
  document.addEventListener('visibilitychange', wake);
  setInterval(wake, LOOK_AGAIN);
  listenToDevice();
}

function listenToDevice() {
  $('nickname').addEventListener('submit', async event => {
    event.preventDefault();
    const nickname = $('nickname').elements.nickname.value.trim().replace(/\s+/g, ' ');
    const answer = await Api.call('/api/v1/report/nickname', { method: 'PUT', body: { nickname }, shape: 'nothing' });
    if (answer.from !== 'server') await refresh(); // Anybody can answer nothing: the name in our data is the proof.
    $('nickname-hint').textContent = answer.from === 'server' ? say('nicknameWrong')
      : mine?.nickname === nickname ? say('nicknameSaved') : say('lineOff');
  });
  $('leave').addEventListener('click', async () => {
    const waiting = await countUnsent();
    $('leave-check').replaceChildren(waiting ? say('leaveWaiting', waiting) : '', element('p.acts', {},
      element('button.grave', { type: 'button', onclick: leave }, say('leaveYes')),
      element('button', { type: 'button', onclick: () => { $('leave-check').hidden = true; } }, say('no'))));
    $('leave-check').hidden = false;
  });
  addEventListener('beforeinstallprompt', event => {
    event.preventDefault();
    $('install').hidden = false;
    $('install').onclick = () => event.prompt();
  });
}

/** What would be lost here: a question about a wrong clock is not sent either. */
const countUnsent = async () =>
  (await Queue.list()).filter(item => item.state === 'waiting' || item.state === 'asking').length;

async function leave() {
  const answer = await Api.call('/api/v1/report/leave', { method: 'POST', shape: 'left' });
  if (Api.trouble(answer)) {
    $('leave-check').textContent = say('leaveNot');
    return;
  }
  await Queue.clear();
  location.assign('/join');
}

async function start() {
  mine = await Queue.kept('mine');
  NetworkClock.load((await Queue.kept('contact')) ?? {});
  listen();
  await update();
  if (mine) $('nickname').elements.nickname.value = mine.nickname;
  waiting.start();
  document.body.dataset.ready = 'yes';
  await send(); // Fetching for later must not delay this.
  navigator.serviceWorker?.register('/report/sw.js', { scope: '/report' }).catch(() => undefined);
  if (mine && !$('nickname').elements.nickname.value) $('nickname').elements.nickname.value = mine.nickname;
  document.body.dataset.fresh = 'yes';
}

await start();
