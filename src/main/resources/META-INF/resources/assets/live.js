// Keeps the page up to date: when the server signals a change, the parts marked data-live are fetched again.
const AT_MOST_EVERY_MS = 5000;

const connection = document.getElementById('connection');
let source;
let waiting;
let last = 0;
let wanted = new Set();

function say(alive) {
  if (!connection) return;
  connection.hidden = false;
  connection.classList.toggle('lost', !alive);
  connection.textContent = alive ? connection.dataset.liveText : connection.dataset.lostText;
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

/** Whether somebody is writing a reason or has the focus inside; they must not lose their place. */
function busy(part) {
  return part.querySelector('details[open]') || (part.contains(document.activeElement) && document.activeElement !== part);
}

async function refresh() {
  waiting = undefined;
  last = Date.now();
  const news = wanted;
  wanted = new Set();
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    await untilStill();
    for (const part of document.querySelectorAll('[data-live]')) {
      const now = fresh.getElementById(part.id);
      if (now && !busy(part) && now.innerHTML !== part.innerHTML) part.innerHTML = now.innerHTML;
    }
    document.dispatchEvent(new CustomEvent('faofon', { detail: news }));
  } catch {
    say(false); // The stream reconnects by itself; then the page is fetched again.
  }
}

function soon(what) {
  wanted.add(what);
  const wait = what === 'alerts' ? 0 : Math.max(0, last + AT_MOST_EVERY_MS - Date.now());
  if (what === 'alerts') clearTimeout(waiting);
  if (what === 'alerts' || waiting === undefined) waiting = setTimeout(refresh, wait);
}

function listen() {
  source = new EventSource('/api/v1/live');
  let lost = false;
  source.addEventListener('open', () => {
    say(true);
    if (lost) soon('alerts');
    lost = false;
  });
  source.addEventListener('error', () => {
    lost = true;
    say(false);
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 10000);
  });
  source.addEventListener('readings', () => soon('readings'));
  source.addEventListener('alerts', () => soon('alerts'));
  source.addEventListener('reset', () => soon('alerts'));
}

// A hidden page does not listen; when it becomes visible, it is updated.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    source?.close();
    source = undefined;
  } else if (!source) {
    listen();
    soon('alerts');
  }
});
if (!document.hidden) listen();
// Totals change with time even without new readings.
setInterval(() => { if (!document.hidden) soon('readings'); }, 5 * 60 * 1000);
