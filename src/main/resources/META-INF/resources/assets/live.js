// Keeps the page up to date: when the server signals a change, the parts marked data-live are fetched again.
const version = new URL(import.meta.url).search;
const { announcer } = await import(`./announce.js${version}`);
const { replaceContent } = await import(`./replace.js${version}`);

const AT_MOST_EVERY_MS = 5000;
const AGAIN_AFTER_MS = 10000; // After a fetch that failed, and up to twice as long: not all readers at the same moment.
const SILENT_AFTER_MS = 35000; // The server sends something every 15 seconds.

// The desk watches in the background, too: its sound and title call back who works in another tab. And it looks by itself,
// because what schools and officers write is not signalled.
const isDesk = document.getElementById('loss') !== null;
const LOOK_EVERY_MS = isDesk ? 15 * 1000 : 5 * 60 * 1000; // Totals change with time, even without new readings.
const isAway = () => document.hidden && !isDesk;

const connection = document.getElementById('connection');
let source;
let waiting;
let last = 0;
let wanted = new Set();

const announce = announcer();
const QUIET_AFTER_MS = 30 * 60 * 1000;

/** Whether the gauges themselves send: an open connection to the server alone is not live data. */
function gaugesSend() {
  const { newest, now } = document.getElementById('status')?.dataset ?? {};
  return newest !== undefined && Date.parse(now) - Date.parse(newest) < QUIET_AFTER_MS;
}

const offline = document.getElementById('offline');

/** Says large, on the pages that have a place for it, that what they show is old; an old page stays old until it is fetched. */
function tellAge(alive) {
  if (!offline) return;
  if (alive) {
    offline.dataset.seen = new Date().toISOString();
    delete offline.dataset.kept;
  }
  if (offline.hidden !== alive) offline.hidden = alive;
  if (!alive) document.dispatchEvent(new CustomEvent('faofon-lost'));
}

function say(alive) {
  if (!connection) return;
  const { liveText, quietText, lostText } = connection.dataset;
  const text = !alive ? lostText : gaugesSend() ? liveText : quietText;
  connection.hidden = false;
  connection.classList.toggle('lost', !alive);
  if (connection.textContent !== text) connection.textContent = text;
}

// A control that somebody is about to tap must not move.
const STILL_MS = 1500;
const AT_LATEST_MS = 8000;
let touched = 0;
for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll']) {
  addEventListener(kind, () => { touched = Date.now(); }, { capture: true, passive: true });
}

async function untilStill() {
  const latest = Date.now() + AT_LATEST_MS;
  while (Date.now() - touched < STILL_MS && Date.now() < latest) {
    await new Promise((done) => setTimeout(done, 250));
  }
}

// Two fetches may overtake one another, also while they wait for stillness: an older page never replaces a newer one.
let begun = 0;
let shown = 0;

function replaceAll(fresh) {
  for (const part of document.querySelectorAll('[data-live]')) {
    const now = fresh.getElementById(part.id);
    if (now) replaceContent(part, now);
  }
}

async function refresh() {
  const turn = ++begun;
  waiting = undefined;
  last = Date.now();
  const news = wanted;
  wanted = new Set();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), SILENT_AFTER_MS);
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, signal: patience.signal });
    if (!answer.ok || answer.redirected) throw new Error('no page: ' + answer.status);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    await untilStill();
    if (turn > shown) replaceAll(fresh);
    shown = Math.max(shown, turn);
    tellAge(true);
    announce();
    if (source?.readyState === EventSource.OPEN) say(true);
    document.dispatchEvent(new CustomEvent('faofon', { detail: news }));
  } catch {
    say(false);
    document.dispatchEvent(new CustomEvent('faofon-behind'));
    news.forEach((what) => wanted.add(what)); // What is new still is.
    setTimeout(() => { if (!isAway()) soon('readings'); }, AGAIN_AFTER_MS * (1 + Math.random()));
  } finally {
    clearTimeout(timer);
  }
}

function soon(what) {
  wanted.add(what);
  const wait = what === 'alerts' ? 0 : Math.max(0, last + AT_MOST_EVERY_MS - Date.now());
  if (what === 'alerts') clearTimeout(waiting);
  if (what === 'alerts' || waiting === undefined) waiting = setTimeout(refresh, wait);
}

// A short gap is no loss: phones switch networks.
const LOST_AFTER_MS = 20000;
let lostSince;
let heard = Date.now();

function listen(again = false) {
  source?.close();
  source = new EventSource('/api/v1/live');
  heard = Date.now();
  let lost = again;
  source.addEventListener('open', () => {
    heard = Date.now();
    say(true);
    if (lost || offline?.dataset.kept) soon('alerts');
    lost = false;
    lostSince = undefined;
  });
  source.addEventListener('error', () => {
    lost = true;
    say(false);
    lostSince ??= Date.now();
    if (Date.now() - lostSince > LOST_AFTER_MS) tellAge(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 10000, true);
  });
  const told = { beat: undefined, readings: 'readings', alerts: 'alerts', reset: 'alerts' };
  for (const [event, what] of Object.entries(told)) {
    source.addEventListener(event, () => {
      heard = Date.now();
      if (what) soon(what);
    });
  }
}

// Where the signal is lost, a connection often stays open and says nothing; the server's heartbeat is what is missed.
setInterval(() => {
  if (!source || source.readyState !== EventSource.OPEN || Date.now() - heard < SILENT_AFTER_MS) return;
  say(false);
  lostSince ??= heard;
  tellAge(false);
  listen(true);
}, 5000);

// A hidden page does not listen; when it becomes visible, it is updated.
document.addEventListener('visibilitychange', () => {
  if (isAway()) {
    source?.close();
    source = undefined;
  } else if (!source) {
    listen();
    soon('alerts');
  }
});
if (!isAway()) listen();
addEventListener('online', () => soon('alerts'));
setInterval(() => { if (!isAway()) soon('readings'); }, LOOK_EVERY_MS);
