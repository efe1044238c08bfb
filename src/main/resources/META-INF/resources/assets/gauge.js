// Bars of rain and a line of their sum. Time without observations is a hatched band, and the line is broken there.
const box = document.getElementById('chart');
const { gauge, from, to, step, lang } = box.dataset;
const loadedAt = Date.now();
const ZONE = 'Asia/Bangkok';
const NEARLY_ALL = 0.97;

const style = getComputedStyle(document.documentElement);
const ink = style.getPropertyValue('--soft').trim();
const line = style.getPropertyValue('--line').trim();
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
const BAR = dark ? '#5fb0e0' : style.getPropertyValue('--c-heavy').trim();
const SUM = dark ? '#ff9a52' : '#c2560c';

const locale = lang === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : 'en-GB';
const hour = new Intl.DateTimeFormat(locale, { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(locale, { timeZone: ZONE, day: 'numeric', month: 'short' });
const local = (seconds) => new Date(seconds * 1000);

async function load() {
  const query = new URLSearchParams({ from, to, step });
  const answer = await fetch(`/api/v1/gauges/${encodeURIComponent(gauge)}/rain?${query}`);
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

function series(rain) {
  const ends = rain.steps.map((each) => Date.parse(each.to) / 1000);
  const length = ends.length > 1 ? ends[1] - ends[0] : 3600;
  let sum = 0;
  return {
    length,
    steps: rain.steps,
    data: [
      ends.map((end) => end - length / 2),
      rain.steps.map((each) => each.mm),
      rain.steps.map((each) => (each.mm === null ? null : (sum += each.mm))),
    ],
  };
}

function hatchPattern(context) {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 10;
  const draw = tile.getContext('2d');
  draw.strokeStyle = style.getPropertyValue('--hatch').trim();
  draw.lineWidth = 2;
  draw.beginPath();
  for (const shift of [-10, 0, 10]) {
    draw.moveTo(shift, 10);
    draw.lineTo(shift + 10, 0);
  }
  draw.stroke();
  return context.createPattern(tile, 'repeat');
}

/** Bands for steps without observations; a strip at the bottom for steps observed in part. */
function gaps(plot, { steps, length, data }) {
  const { ctx, bbox } = plot;
  ctx.save();
  const now = Date.parse(box.dataset.now) + (Date.now() - loadedAt) * Number(box.dataset.rate);
  ctx.fillStyle = hatchPattern(ctx);
  ctx.globalAlpha = 0.75;
  steps.forEach((each, index) => {
    const yet = Date.parse(each.to) > now; // The current step is incomplete, which is not a gap.
    if (each.coverage >= NEARLY_ALL || yet) return;
    const left = plot.valToPos(data[0][index] - length / 2, 'x', true);
    const right = plot.valToPos(data[0][index] + length / 2, 'x', true);
    const height = each.mm === null ? bbox.height : 8 * devicePixelRatio;
    ctx.fillRect(left, bbox.top + bbox.height - height, right - left, height);
  });
  ctx.restore();
}

function doubts(plot, { steps, data }) {
  const { ctx } = plot;
  ctx.save();
  ctx.fillStyle = SUM;
  ctx.textAlign = 'center';
  ctx.font = `bold ${13 * devicePixelRatio}px system-ui`;
  steps.forEach((each, index) => {
    if (each.quality !== 'SUSPECT' && each.quality !== 'FAIL') return;
    ctx.fillText('?', plot.valToPos(data[0][index], 'x', true), plot.valToPos(each.mm ?? 0, 'y', true) - 4 * devicePixelRatio);
  });
  ctx.restore();
}

function draw(rain) {
  const { data } = rain;
  const days = rain.length >= 86400;
  const top = (plot, low, high) => [0, Math.max(1, (high ?? 0) * 1.12)];
  const axis = { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { stroke: line }, font: '12px system-ui, "Noto Sans Thai"' };
  const height = box.clientWidth < 480 ? 260 : 330;
  box.replaceChildren();
  const plot = new uPlot({
    width: box.clientWidth - 8,
    height,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { show: false } },
    tzDate: (seconds) => uPlot.tzDate(local(seconds), ZONE),
    scales: { x: { range: () => [data[0][0] - rain.length / 2, data[0].at(-1) + rain.length / 2] }, y: { range: top }, sum: { range: top } },
    axes: [
      { ...axis, space: 58, values: (_, marks) => marks.map((at) => (days || hour.format(local(at)) === '00:00' ? day.format(local(at)) : hour.format(local(at)))) },
      { ...axis, size: 46 },
      { ...axis, side: 1, scale: 'sum', size: 46, stroke: SUM, grid: { show: false } },
    ],
    series: [
      {},
      { fill: BAR, stroke: BAR, width: 0, paths: uPlot.paths.bars({ size: [0.86, 100] }), points: { show: false } },
      { scale: 'sum', stroke: SUM, width: 2.5, spanGaps: false, points: { show: days, size: 6, fill: SUM } },
    ],
    hooks: { drawAxes: [(drawn) => gaps(drawn, rain)], draw: [(drawn) => doubts(drawn, rain)], setCursor: [(drawn) => tip(drawn, rain)] },
  }, data, box);
  return plot;
}

const bubble = document.createElement('p');
bubble.className = 'fine chart-tip';

function tip(plot, rain) {
  const index = plot.cursor.idx;
  if (index === null || index === undefined) {
    bubble.textContent = '\u00a0';
    return;
  }
  const each = rain.steps[index];
  const end = rain.data[0][index] + rain.length / 2;
  const when = rain.length >= 86400 ? `${day.format(local(end))} ${hour.format(local(end))}` : `${day.format(local(end))} ${hour.format(local(end - rain.length))}–${hour.format(local(end))}`;
  const what = each.mm === null ? box.dataset.unknown : `${each.mm.toFixed(1)} ${box.dataset.mm} · ${box.dataset.sum} ${rain.data[2][index].toFixed(1)} ${box.dataset.mm}`;
  bubble.textContent = `${when}: ${what}`;
}

let rain;
let plot;
async function show() {
  rain = series(await load());
  plot?.destroy();
  plot = draw(rain);
  box.after(bubble);
  bubble.textContent = '\u00a0';
  box.dataset.ready = 'yes';
}

await show();
addEventListener('resize', () => plot?.setSize({ width: box.clientWidth - 8, height: plot.height }));
document.addEventListener('faofon', () => show().catch(() => {}));
