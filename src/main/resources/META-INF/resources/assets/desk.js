// The desk by keyboard: moves through what waits, opens and closes it, and changes the parts of the screen. Everything here
// can also be done by tapping, and most of it without a script.
const root = document.documentElement;
const $ = (id) => document.getElementById(id);
const kept = {
  get: (name) => { try { return localStorage.getItem('desk-' + name); } catch { return undefined; } },
  set: (name, value) => { try { localStorage.setItem('desk-' + name, value); } catch { /* A private window keeps nothing. */ } },
};
root.classList.add('scripted');

const rows = () => [...document.querySelectorAll('#todo .entry')].filter((row) => row.checkVisibility());
const openLine = () => document.querySelector('details.line[open]');

function move(by) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(document.activeElement?.closest('.line, .item, .collapsed')?.querySelector('.entry'));
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + by))];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

function closeLine() {
  const line = openLine();
  if (!line) return false;
  line.open = false;
  line.querySelector('summary').focus();
  return true;
}

/** Opens all districts that are folded to one line, or folds them again. */
function foldDistricts() {
  const places = [...document.querySelectorAll('.district.collapsed')];
  const open = places.some((place) => !place.open);
  const chosen = document.activeElement?.closest('.district.collapsed');
  for (const place of places) place.open = open;
  if (!open) chosen?.querySelector('summary').focus();
}

/** Acknowledges the chosen alert and stays where it is, so that a whole list is done line by line. */
async function acknowledge() {
  const line = document.activeElement?.closest('details.line[data-alert]') ?? openLine();
  const form = line?.querySelector('form[action*="/acknowledge"]');
  if (!form) return;
  await fetch(form.action, { method: 'POST', body: new URLSearchParams(), redirect: 'manual' }).catch(() => {});
  dispatchEvent(new Event('online')); // The page is fetched again at once.
}

// Only one is open, also in browsers that do not know groups of details.
document.addEventListener('toggle', (event) => {
  if (!event.target.matches?.('details.line') || !event.target.open) return;
  for (const other of document.querySelectorAll('details.line[open]')) if (other !== event.target) other.open = false;
}, true);
document.addEventListener('pointerdown', (event) => {
  const menu = $('menu');
  if (menu.open && !menu.contains(event.target)) menu.open = false;
});

// A part of the screen is chosen by the address, so that a link can lead to it.
const tabs = [...$('tabs').querySelectorAll('a')];
function chooseTab() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const panel = target && target.closest('.panel');
  if (panel && panel !== target && !tabs.some((tab) => tab.hash === location.hash)) return location.replace('#' + panel.id);
  const chosen = tabs.find((tab) => panel && (panel.contains(document.querySelector(tab.hash)))) ?? tabs[0];
  for (const tab of tabs) {
    if (tab === chosen) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
  if (panel) for (const line of document.querySelectorAll('details.line[open]')) line.open = false;
  dispatchEvent(new Event('resize')); // A map that was hidden takes its place again.
  return undefined;
}
addEventListener('hashchange', chooseTab);
chooseTab();
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('#todo a[href*="#"]');
  if (!link || new URL(link.href).pathname !== location.pathname) return;
  event.preventDefault(); // It is on this screen already; what is filtered stays filtered.
  location.hash = new URL(link.href).hash;
});

// The filters of the log.
const filter = $('log-filter');
filter.addEventListener('change', () => {
  const asked = new URLSearchParams([...new FormData(filter)].filter(([, value]) => value && value !== 'all'));
  history.replaceState(undefined, '', location.pathname + (asked.size ? '?' + asked : '') + location.hash);
  dispatchEvent(new Event('online')); // The page is fetched again at once.
});

// The dark desk.
const night = $('night');
function showNight(dark) {
  root.classList.toggle('night', dark);
  night.setAttribute('aria-pressed', String(dark));
}
function turnNight() {
  const dark = !root.classList.contains('night');
  kept.set('night', dark ? 'yes' : 'no');
  showNight(dark);
}
night.hidden = false;
night.addEventListener('click', turnNight);
showNight(kept.get('night') === 'yes');

// The keys.
const help = $('help');
const use = $('keys-use');
use.checked = kept.get('keys') !== 'no';
use.addEventListener('change', () => kept.set('keys', use.checked ? 'yes' : 'no'));
$('keys').hidden = false;
$('keys').addEventListener('click', () => help.showModal());
$('help-close').addEventListener('click', () => help.close());

const KEYS = {
  j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1),
  a: acknowledge, o: foldDistricts, t: () => rows()[0]?.focus(), l: () => $('events').focus(),
  m: () => $('sound').click(), n: turnNight, '?': () => help.showModal(),
};
const typing = (element) => element.closest?.('input, textarea, select, [contenteditable]');

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || help.open) return;
  if (event.key === 'Escape') {
    if (closeLine()) event.preventDefault();
    return;
  }
  if (!use.checked || typing(event.target)) return;
  if (event.key.startsWith('Arrow') && event.target.closest('#map, .card, .failed, .panel, .log')) return;
  const tab = /^[1-7]$/.test(event.key) && tabs[Number(event.key) - 1];
  const act = tab ? () => tab.click() : Object.hasOwn(KEYS, event.key) && KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// The time of the network, which may run faster in an exercise.
const clock = document.querySelector('.clock');
const { now, rate } = clock.dataset;
const atLoad = Date.now();
function tick() {
  const time = Date.parse(now) + (Date.now() - atLoad) * Number(rate);
  clock.textContent = new Date(time + 7 * 3600_000).toISOString().slice(11, 16);
}
setInterval(tick, 1000);
tick();
