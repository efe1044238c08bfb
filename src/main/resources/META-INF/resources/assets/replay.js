// Plays the past: steps, a slider and the keyboard. Frames come from the server in pieces and are kept.

const bar = document.getElementById('bar');
const play = document.getElementById('play');
const slider = document.getElementById('slider');
const back = document.getElementById('back');
const forth = document.getElementById('forth');
const step = Number(bar.dataset.step) * 60;
const last = Number(bar.dataset.last);
const PIECE = 30;
const MOST_KEPT = 2000;
const MILLISECONDS_A_FRAME = 700;

const frames = new Map();
let at = Number(bar.dataset.epoch);
let timer;
let asked = 0;

/** As the server writes times of the province. */
const local = (epoch) => new Date((epoch + 7 * 3600) * 1000).toISOString().slice(0, 16);

async function load(epoch) {
  const address = `/api/v1/replay?from=${local(epoch)}&step=${bar.dataset.step}&count=${PIECE}&lang=${bar.dataset.lang}`;
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`The replay answered ${answer.status}`);
  if (frames.size > MOST_KEPT) frames.clear();
  (await answer.json()).forEach((frame) => frames.set(Date.parse(frame.at) / 1000, frame));
}

function text(element, value) {
  if (element && element.textContent !== value) element.textContent = value;
}

function item(className, ...parts) {
  const line = document.createElement('li');
  line.className = className;
  line.append(...parts);
  return line;
}

function tag(name, content) {
  const element = document.createElement(name);
  element.textContent = content;
  return element;
}

function showAlerts(alerts) {
  const lines = alerts.map((alert) => {
    const link = tag('a', alert.text);
    link.href = `/centre/alerts/${alert.id}${bar.dataset.lang === 'en' ? '?lang=en' : ''}`;
    return item(`level-${alert.level}`, link, tag('small', alert.state));
  });
  document.getElementById('alerts').replaceChildren(...(lines.length ? lines : [item('calm', bar.dataset.none)]));
}

function showGauge(gauge) {
  const drop = document.querySelector(`svg [data-gauge="${CSS.escape(gauge.gauge)}"]`);
  if (drop) {
    drop.setAttribute('class', `c-${gauge.rainClass}${gauge.isPartial ? ' partial' : ''}${gauge.isSilent ? ' silent' : ''}`);
    text(drop.querySelector('text'), gauge.label);
  }
  const cells = document.querySelectorAll(`#rain tr[data-gauge="${CSS.escape(gauge.gauge)}"] td`);
  [gauge.hour, gauge.threeHours, gauge.day, gauge.age, `${gauge.isSilent ? `${bar.dataset.silent} ` : ''}${gauge.note}`]
    .forEach((value, i) => text(cells[i], value));
}

function show(frame) {
  text(document.getElementById('clock'), frame.clock);
  text(document.querySelector('#summary strong'), frame.summary);
  frame.gauges.forEach(showGauge);
  const warned = new Map(frame.districts.map((district) => [district.code, district.level]));
  document.querySelectorAll('[data-district]').forEach((land) => {
    land.setAttribute('class', `land warned-${warned.get(land.dataset.district) ?? 0}`);
  });
  showAlerts(frame.alerts);
  document.getElementById('log').replaceChildren(...frame.log.map((line) => item('', tag('b', line.clock), ` ${line.text}`)));
}

function addresses() {
  const query = (epoch) => `?at=${local(epoch)}&step=${bar.dataset.step}${bar.dataset.lang === 'en' ? '&lang=en' : ''}`;
  history.replaceState(null, '', query(at));
  back.href = query(at - step);
  if (forth) forth.href = query(Math.min(at + step, last));
  document.querySelector('[name=at]').value = local(at);
  slider.value = String(at);
}

async function goTo(epoch) {
  const wanted = Math.min(epoch, last);
  // Going back, the piece before is wanted.
  const first = wanted < at ? wanted - (PIECE - 1) * step : wanted;
  const turn = ++asked;
  try {
    if (!frames.has(wanted)) await load(first);
  } catch (e) {
    pause();
    return;
  }
  if (turn !== asked || !frames.has(wanted)) return; // Somebody has gone on meanwhile.
  at = wanted;
  show(frames.get(at));
  addresses();
}

function pause() {
  clearTimeout(timer);
  timer = undefined;
  play.textContent = `▶ ${bar.dataset.play}`;
}

async function tick() {
  await goTo(at + step);
  if (timer === undefined) return;
  if (at + step > last) pause();
  else timer = setTimeout(tick, MILLISECONDS_A_FRAME);
}

function toggle() {
  if (timer !== undefined) {
    pause();
    return;
  }
  play.textContent = `⏸ ${bar.dataset.pause}`;
  timer = setTimeout(tick, 0);
}

function move(steps) {
  pause();
  goTo(at + steps * step);
}

play.hidden = false;
document.getElementById('slider-label').hidden = false;
document.getElementById('keys').hidden = false;
play.addEventListener('click', toggle);
slider.addEventListener('input', () => {
  pause();
  goTo(Number(slider.value));
});
for (const [link, steps] of [[back, -1], [forth, 1]]) {
  link?.addEventListener('click', (event) => {
    event.preventDefault();
    move(steps);
  });
}
document.addEventListener('keydown', (event) => {
  const keepsKeys = event.key === ' ' ? 'input, select, textarea, button, a, summary' : 'input, select, textarea, .across';
  if (event.target.closest(keepsKeys) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === 'ArrowLeft') move(-1);
  else if (event.key === 'ArrowRight') move(1);
  else if (event.key === ' ') toggle();
  else return;
  event.preventDefault();
});
