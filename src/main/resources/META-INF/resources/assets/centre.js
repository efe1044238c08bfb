// Says within ten seconds that the desk is no longer up to date: the server does not answer, or the session has ended. Also
// where the server answers but the page itself does not come, as under a great load.
const ASK_EVERY_MS = 4000;
const ANSWER_WITHIN_MS = 4000;
const loss = document.getElementById('loss');
const title = document.title;
let news; // What is new, in the title.
let shownAt = Date.now();
let lost;
let unanswered = false; // Whether the last question to the server had no answer.
let behind = false; // Whether the page is older than what the server has told.

document.addEventListener('faofon', () => {
  shownAt = Date.now();
  behind = false;
  if (loss && !unanswered) show(undefined);
});
document.addEventListener('faofon-behind', () => { behind = true; });
document.addEventListener('desk-title', (event) => { news = event.detail ?? undefined; showTitle(); });

function showTitle() {
  document.title = (lost ? '⚠ ' : '') + (news ?? title);
}

function age() {
  const seconds = Math.round((Date.now() - shownAt) / 1000);
  const text = seconds < 120 ? loss.dataset.second.replace('%', seconds) : loss.dataset.minute.replace('%', Math.floor(seconds / 60));
  return loss.dataset.age.replace('%', text);
}

function show(state) {
  lost = state;
  loss.hidden = !state;
  document.documentElement.classList.toggle('stale', Boolean(state));
  showTitle();
  if (!state) return;
  const text = state === 'signed-out' ? loss.dataset.signedOut : loss.dataset.lost;
  const [main, fine] = loss.children.length ? loss.children : [document.createElement('strong'), document.createElement('span')];
  if (!main.isConnected) loss.append(main, ' ', fine);
  if (main.textContent !== text) main.textContent = text;
  fine.textContent = age();
}

async function stateOfServer() {
  try {
    const answer = await fetch('/centre/alive', { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    const signedOut = answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;
    return answer.status === 204 ? undefined : signedOut ? 'signed-out' : 'lost';
  } catch {
    return 'lost';
  }
}

async function ask() {
  const state = await stateOfServer();
  const came = unanswered && !state;
  unanswered = Boolean(state);
  show(state ?? (behind ? 'lost' : undefined));
  if (came) dispatchEvent(new Event('online')); // The page is fetched again at once.
  setTimeout(ask, ASK_EVERY_MS);
}

if (loss) ask();

// Counts down, in real seconds, to the automatic publication of a pending level. Without the server nobody can know here
// whether it has been published meanwhile.
function tick() {
  for (const clock of document.querySelectorAll('.countdown')) {
    const { until, now, rate } = clock.dataset;
    const atLoad = Number(clock.dataset.loaded ?? (clock.dataset.loaded = Date.now()));
    const passed = (Date.now() - atLoad) / 1000;
    const left = Math.max(0, Math.floor((Date.parse(until) - Date.parse(now)) / 1000 / Number(rate) - passed));
    clock.querySelector('b').textContent = lost && !left ? '?' : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  }
}

tick();
setInterval(tick, 1000);
