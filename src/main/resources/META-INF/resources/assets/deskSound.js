// A new alert of level 2 or 3 is heard, and seen in the title, until somebody touches the desk. The sound is made here, so
// that no file can be missing; browsers allow it only after the first touch, and until then the desk says so.
const REPEAT_MS = 30_000;
const BLINK_MS = 1000;
const button = document.getElementById('sound');
const note = document.getElementById('sound-note');
const { on, off, waits, blocked, none } = button.dataset;
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

const stored = (name) => { try { return localStorage.getItem(name); } catch { return undefined; } };
const store = (name, value) => { try { localStorage.setItem(name, value); } catch { /* A private window keeps nothing. */ } };
const remembered = () => { try { return JSON.parse(sessionStorage.getItem('desk-known')); } catch { return undefined; } };
const remember = (levels) => { try { sessionStorage.setItem('desk-known', JSON.stringify(levels)); } catch { /* As above. */ } };

const Audio = self.AudioContext;
let context;
let muted = stored('desk-muted') === 'yes';
let ringing; // The level of what is new, until somebody touches the desk.
let repeat;
let blink;

function show() {
  button.hidden = false;
  button.setAttribute('aria-pressed', String(!muted));
  const silent = !muted && (!Audio || context?.state !== 'running');
  button.textContent = (muted || silent ? '✕ ' : '♪ ') + (muted ? off : silent ? waits : on);
  note.hidden = !silent;
  if (silent) {
    const text = Audio ? blocked : none;
    if (note.textContent !== text) note.textContent = text;
  }
}

/** Browsers let a page sound only after somebody has touched it. */
async function unlock() {
  if (muted || !Audio || navigator.userActivation?.hasBeenActive === false) return show();
  context ??= new Audio();
  context.onstatechange = show;
  if (context.state !== 'running') await Promise.race([context.resume(), new Promise((done) => setTimeout(done, 300))]).catch(() => {});
  return show();
}

function tone(from, hertz, seconds) {
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  oscillator.frequency.value = hertz;
  volume.gain.setValueAtTime(0.0001, from);
  volume.gain.exponentialRampToValueAtTime(0.5, from + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, from + seconds);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(from);
  oscillator.stop(from + seconds);
}

/** Level 2 is two falling tones, level 3 three rising ones, twice. */
function play(level) {
  if (muted || context?.state !== 'running') return;
  const tones = level >= 3 ? [660, 880, 1175, 660, 880, 1175] : [740, 587];
  tones.forEach((hertz, place) => tone(context.currentTime + 0.05 + place * 0.28, hertz, 0.25));
}

function ring(level) {
  ringing = Math.max(level, ringing ?? 0);
  play(ringing);
  clearInterval(repeat);
  clearInterval(blink);
  repeat = setInterval(() => play(ringing), REPEAT_MS);
  document.documentElement.dataset.ringing = ringing;
  const text = button.dataset.new.replace('%', ringing);
  const set = (shown) => document.dispatchEvent(new CustomEvent('desk-title', { detail: shown ? '● ' + text : undefined }));
  set(true);
  let shown = true;
  if (!still) blink = setInterval(() => { shown = !shown; set(shown); }, BLINK_MS);
}

function stop() {
  if (ringing === undefined) return;
  ringing = undefined;
  delete document.documentElement.dataset.ringing;
  clearInterval(repeat);
  clearInterval(blink);
  document.dispatchEvent(new CustomEvent('desk-title'));
}

const levels = () => Object.fromEntries([...document.querySelectorAll('details.line[data-alert]')].map((line) => [line.dataset.alert, Number(line.dataset.level)]));

/** What is new since the desk was last looked at in this window, also over a reload. */
function look() {
  const now = levels();
  const before = remembered() ?? now;
  const news = Object.entries(now).filter(([alert, level]) => level >= 2 && level > (before[alert] ?? 0)).map(([, level]) => level);
  remember(now);
  if (news.length) ring(Math.max(...news));
}

button.addEventListener('click', () => {
  muted = !muted;
  store('desk-muted', muted ? 'yes' : 'no');
  stop();
  unlock();
});
document.getElementById('sound-test').addEventListener('click', async () => { await unlock(); play(3); });
for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, stop, true);
for (const kind of ['pointerup', 'keyup', 'click']) addEventListener(kind, () => { if (context?.state !== 'running') unlock(); }, true);
document.addEventListener('faofon', look);
look();
show();
