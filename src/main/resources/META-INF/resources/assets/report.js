// The volunteer's page: one number, one button. Input goes into the queue first and from there to the server, so that it does
// not depend on the signal. The page shows the last known data, however old.

const version = new URL(import.meta.url).search;
const rain = await import(`./reportInput.js${version}`);
const { say, dateWords, element, rainClassesUpTo, valueWords } = await import(`./words.js${version}`);
const story = await import(`./reportProgress.js${version}`);
const told = await import(`./reports.js${version}`);
const { open: openLevel } = await import(`./level.js${version}`);
const { open: openWaiting, showDay } = await import(`./waiting.js${version}`);
const { open: openDays } = await import(`./reportDays.js${version}`);
const { open: openGauges } = await import(`./reportGauges.js${version}`);
const { open: openSigns } = await import(`./signs.js${version}`);
const { open: openPhoto } = await import(`./photo.js${version}`);
const { clearFaults, showFault } = await import(`./faults.js${version}`);
const { open: openDevice } = await import(`./reportDevice.js${version}`);
const { open: openPractice } = await import(`./practice.js${version}`);

const LOOK_AGAIN = 120_000;
const $ = id => document.getElementById(id);
const form = $('form');

let mine; // The last data from the server.
let items = []; // Items that wait here or have just been accepted.
let line = ''; // The result of the last attempt to send.
let signInKnown = false; // Whether the server was asked who is signed in; until then nobody is sent to the sign-in.
let school; // The school that was signed in when the server last answered this page.
let editing; // The report that is being changed.
let again = false; // Whether another day is being reported although this morning was reported already.
let mark; // none, trace, overflow or missed
let sent; // The report that was made last on this page: its gauge, its morning, and the morning on which it was made.
let sure = false; // Whether an unusual value was confirmed.

const { now } = NetworkClock;
const today = () => rain.morningNow(now());
const gauge = () => gauges.selected();
const reportsOf = one => told.list(one, items, now());
const reports = () => reportsOf(gauge());

const page = {
  gauge, now, reports, mine: () => mine, items: () => items, send: () => send(), editing: () => editing,
  put: item => Queue.put(item).then(update), drop: key => Queue.drop(key).then(update),
};
const gauges = openGauges({ mine: () => mine, stateOf, changed: () => { editing = undefined; again = false; reset(); show(); } });
const level = openLevel(page);
const days = openDays({ ...page, changed: () => { sure = false; clearFaults(form); $('check').hidden = true; showDay(days.chosen()); tell(); } });
const signs = openSigns(page);
const waiting = openWaiting({ gauges: () => mine?.gauges.map(one => one.gauge), update: () => update(), send: () => send() });
const photo = openPhoto({ now, changed: () => mine?.gauges.length && showToday() });
openPractice();
const device = openDevice({ mine: () => mine, refresh: () => refresh(), clear: () => photo.clear() });

/* ---- display ---- */

function show() {
  showLine();
  $('sign-in').hidden = line !== 'signIn' && (Boolean(mine) || !signInKnown);
  $('device').hidden = !mine;
  if (!mine) return;
  const english = document.documentElement.lang === 'en';
  $('school').textContent = english ? mine.school.nameEn : mine.school.nameTh;
  $('drill').hidden = !mine.exercise;
  $('no-gauge').hidden = mine.gauges.length > 0;
  $('week').hidden = $('history').hidden = $('level').hidden = mine.gauges.length === 0;
  $('photos-link').hidden = mine.role !== 'teacher';
  signs.show();
  $('situation-asked').hidden = !mine.situationAsked;
  if (!mine.gauges.length) return;
  gauges.show();
  showCapacity();
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

function showCapacity() {
  const capacity = gauge().capacityMm;
  $('capacity').textContent = capacity ? say('markOverflowHint', capacity) : say('markOverflowHintPlain');
}

const ofMorning = (all, morning) => all.find(one => one.morning === morning && one.state !== 'refused' && !one.withdrawn);

/** The report of this morning of one of the cylinders; undefined if there is none. */
function stateOf(one) {
  return ofMorning(reportsOf(one), today());
}

/** Shows whose turn it is this morning, or why nobody has to read; works without a signal too. */
function showTurn() {
  const morning = new Date(rain.morningNow(now())); // 07:00 in Bangkok is midnight in UTC, so its UTC date is the date.
  const date = morning.toISOString().slice(0, 10);
  const holiday = (mine.holidays ?? []).find(one => one.first <= date && date <= one.last);
  const reader = (mine.turns ?? {})[morning.getUTCDay() || 7];
  $('turn').textContent = holiday ? say('turnHoliday', holiday.name) : reader ? say('turnOf', reader) : '';
}

/** Shows the form, or thanks for the report that was made last, or for this morning's. */
function showToday() {
  const report = thanked();
  const thanks = Boolean(report) && !editing && !again;
  $('done').hidden = !thanks;
  form.hidden = thanks;
  if (thanks) {
    const missing = mine.gauges.filter(one => !stateOf(one));
    const about = { missing, next: one => nextGauge(one), photo: photo.stateOf(gauge().gauge, report.morning) };
    $('done').replaceChildren(...story.thanks(report, gauge(), mine, buttons(report, true), about).filter(Boolean));
    return;
  }
  days.show();
  showDay(days.chosen());
  $('cancel').hidden = !editing && !again;
  $('cancel').textContent = say(editing ? 'cancelEdit' : 'cancelAgain');
}

function thanked() {
  const isNew = sent?.gauge === gauge().gauge && sent.on === today();
  return (isNew && ofMorning(reports(), sent.morning)) || stateOf(gauge());
}

function nextGauge(one) {
  gauges.select(one.gauge);
  editing = undefined;
  again = false;
  reset();
  show();
  $('mm').focus();
}

function showQuestions() {
  $('questions').replaceChildren(...mine.questions.map(asked => {
    const receipt = mine.gauges.flatMap(one => one.readings).find(one => one.id === asked.reading);
    const answered = items.some(item => item.key === `confirm ${asked.id}`);
    const known = receipt && told.ofReceipt(receipt, now());
    return element('article.card.asked', {},
      element('h2', {}, say(asked.byTeacher === false ? 'questionOfOfficer' : 'questionTitle')),
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
  if (thanking && !stateOf(gauge())) add('reportToday', () => { sent = undefined; show(); $('mm').focus(); });
  if (thanking) add('again', () => { again = true; reset(); $('other-day').open = true; show(); $('mm').focus(); });
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
  if (report.gauge) gauges.select(report.gauge);
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

function cancel() {
  editing = undefined;
  again = false;
  reset();
  show();
  if (!$('done').hidden) $('done').focus();
  else $('mm').focus();
}

function reset() {
  $('mm').value = $('note').value = '';
  for (const box of form.querySelectorAll('[name=why]')) box.checked = false;
  $('more').open = false;
  days.reset();
  photo.reset();
  clearFaults(form);
  press(undefined);
}

function press(which) {
  mark = which;
  sure = false;
  for (const button of form.querySelectorAll('[data-mark]')) button.setAttribute('aria-pressed', button.dataset.mark === mark);
  if (mark && mark !== 'overflow') $('mm').value = '';
  $('why').hidden = $('send-missed').hidden = mark !== 'missed';
  $('send').hidden = mark === 'missed';
  clearFaults(form);
  tell();
}

/** Shows during typing how the number is understood, also on the button. */
function tell() {
  const typed = $('mm').value.trim();
  const read = rain.readNumber(typed);
  const value = mark === 'missed' ? undefined : mark ? valueWords(marked()) : read.fault ? undefined : valueWords({ mm: read.mm });
  const single = days.chosen()?.days === 1;
  $('mm-said').textContent = typed && read.fault ? say(read.fault)
    : typed ? [valueWords({ mm: read.mm }), ...(single ? [say(rain.rainClass(read.mm, false, rainClassesUpTo))] : [])].join(' · ') : '';
  $('send').textContent = value ? say('sendValue', value) : say('send');
  $('check').hidden = true;
}

function marked() {
  if (mark === 'none') return { mm: 0 };
  if (mark === 'trace') return { mm: 0, trace: true };
  const read = rain.readNumber($('mm').value);
  return { mm: read.fault ? gauge().capacityMm ?? 0 : read.mm, atLeast: true };
}

/** The value to send, or the name of the text that says what is missing, and its place. */
function entered() {
  const note = $('note').value.trim();
  const why = form.querySelector('[name=why]:checked')?.value;
  if (mark === 'missed') return why ? { missed: why, note } : { fault: 'sayWhy', at: $('why') };
  const read = rain.readNumber($('mm').value);
  const needed = !mark || (mark === 'overflow' && (!gauge().capacityMm || $('mm').value.trim()));
  if (needed && read.fault) return { fault: read.fault, at: $('mm') };
  const day = days.fault();
  if (day) return day;
  const time = days.readAt();
  if (time.fault && !editing) return { fault: time.fault, at: $('read-at') };
  return { ...(mark ? marked() : { mm: read.mm }), value: true, note, at: time.at, typed: time.typed };
}

/** The question before an unusual value; undefined if there is nothing to ask. */
function questionAbout(said, chosen) {
  if (!said.value || sure) return undefined;
  if (said.atLeast) return rain.unusualOverflow(said.mm, gauge());
  const hint = gauge().hints.find(one => Date.parse(one.at) === chosen.morning);
  return rain.unusual(said.mm, chosen.days, gauge(), hint);
}

async function submit() {
  clearFaults(form);
  const said = entered();
  if (said.fault) return complain(said);
  const chosen = said.missed ? days.missed() : days.chosen();
  const question = questionAbout(said, chosen);
  if (question) return ask(question);
  if (editing?.state === 'refused') await Queue.drop(editing.key);
  const known = reports().find(one => told.counts(one) && one.morning === chosen.morning);
  const fixed = (editing ?? known)?.state === 'known'; // Its time is not from this device's clock.
  if (said.missed) for (const item of told.missedItems(gauge(), chosen, said, now())) await Queue.put(item);
  const read = [editing, known, said].find(one => one?.at !== undefined);
  if (said.value) await Queue.put(told.readingItem(gauge(), chosen, said, read, fixed));
  sent = { gauge: gauge().gauge, morning: chosen.morning, on: today() };
  if (said.value) photo.attach(gauge().gauge, chosen.morning); // Only beside a number, which does not wait for it.
  editing = undefined;
  again = false;
  reset();
  await update();
  if (!$('done').hidden) $('done').focus();
  await send();
}

/** Says in red what is missing, at its place. */
function complain({ fault, at }) {
  if (at.closest('details')) at.closest('details').open = true;
  if (at === $('mm')) $('mm-said').textContent = '';
  showFault(at, say(fault));
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
  if (line === 'sent' && !items.some(item => item.state === 'waiting')) photo.send(); // Never before a number, and nothing waits for it.
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
    if (await isBack()) return send();
  }
  return update();
}

/** Whether another school is signed in than before, for whose gauges something waits here. */
async function isBack() {
  if (school === mine.school.code) return false;
  school = mine.school.code;
  return Queue.revive([...mine.gauges.map(one => one.gauge), mine.signsGauge].filter(Boolean));
}

const wake = () => document.visibilityState === 'visible' && send();

function listen() {
  form.addEventListener('submit', event => { event.preventDefault(); submit(); });
  for (const button of form.querySelectorAll('[data-mark]')) {
    button.addEventListener('click', () => press(mark === button.dataset.mark ? undefined : button.dataset.mark));
  }
  $('mm').addEventListener('input', () => { if (mark && mark !== 'overflow') press(undefined); sure = false; clearFaults(form); tell(); });
  $('why').addEventListener('change', () => clearFaults(form));
  $('cancel').addEventListener('click', cancel);
  addEventListener('online', wake);
  addEventListener('offline', () => { line = 'off'; showLine(); });
  document.addEventListener('visibilitychange', wake);
  setInterval(wake, LOOK_AGAIN);
}

async function start() {
  waiting.watch();
  mine = await Queue.kept('mine');
  NetworkClock.load((await Queue.kept('contact')) ?? {});
  listen();
  await update();
  device.show();
  waiting.start();
  document.body.dataset.ready = 'yes';
  await send().finally(() => { signInKnown = true; show(); }); // Fetching for later must not delay this.
  navigator.serviceWorker?.register('/report/sw.js', { scope: '/report' }).catch(() => undefined);
  device.show();
  document.body.dataset.fresh = 'yes';
}

// Where the browser can store nothing, the plain form can still send.
await start().catch(failure => { waiting.cannotStore(); throw failure; });
