// Reading a drawn cylinder, for practice. Nothing here is sent or stored: this script calls no server and no queue.

const version = new URL(import.meta.url).search;
const { readNumber } = await import(`./reportInput.js${version}`);
const { say, shape, valueWords } = await import(`./words.js${version}`);
const { clearFaults, showFault } = await import(`./faults.js${version}`);

const $ = id => document.getElementById(id);
const CAPACITY = 10; // mm
const MM = 22; // Height of a millimetre in the drawing.
const TOP = 14;
const BOTTOM = TOP + CAPACITY * MM;
const NEAR_ENOUGH = 0.25;

/** What stands in a cylinder, at random: mostly a number, sometimes nothing, a trace, or an overflow. */
function draw() {
  const kind = Math.random();
  if (kind < 0.1) return { mm: 0 };
  if (kind < 0.25) return { mm: 0, trace: true };
  if (kind < 0.35) return { mm: CAPACITY, atLeast: true };
  return { mm: (1 + Math.floor(Math.random() * 19)) / 2 };
}

const heightOf = mm => BOTTOM - mm * MM;

/** Water climbs up the glass at its edges; the lowest point counts. */
function water({ mm, trace, atLeast }) {
  if (trace) return [54, 70, 88].map(x => shape('circle', { cx: x, cy: BOTTOM - 3, r: 2.5, class: 'wet' }));
  if (mm === 0) return [];
  const y = atLeast ? TOP - 8 : heightOf(mm);
  return [shape('path', { d: `M41 ${y - 6}Q45 ${y} 55 ${y}H85Q95 ${y} 99 ${y - 6}V${BOTTOM}H41Z`, class: 'wet' })];
}

function cylinder(task) {
  const lines = Array.from({ length: 2 * CAPACITY + 1 }, (ignored, half) => {
    const y = heightOf(half / 2);
    const whole = half % 2 === 0;
    return [shape('line', { x1: 99, x2: whole ? 84 : 91, y1: y, y2: y, class: 'glass' }),
      whole ? shape('text', { x: 106, y: y + 4 }, String(half / 2)) : ''];
  }).flat().filter(Boolean);
  return shape('svg', { viewBox: '0 -4 150 250', role: 'img', 'aria-label': say('practiceDrawing', valueWords(task)), class: 'cylinder' },
    ...water(task), shape('path', { d: `M40 ${TOP - 12}V${BOTTOM}H100V${TOP - 12}`, class: 'glass' }), ...lines);
}

export function open() {
  const form = $('practice-form');
  let task;
  let mark;

  function next() {
    task = draw();
    press(undefined);
    $('practice-mm').value = '';
    $('practice-said').textContent = '';
    $('practice-said').className = 'fine';
    $('practice-drawing').replaceChildren(cylinder(task));
  }

  function press(which) {
    mark = which;
    clearFaults(form);
    for (const button of form.querySelectorAll('[data-practice]')) button.setAttribute('aria-pressed', button.dataset.practice === mark);
    if (mark) $('practice-mm').value = '';
  }

  const isRight = read => (task.trace ? mark === 'trace' : task.atLeast ? mark === 'overflow'
    : task.mm === 0 ? mark === 'none' || read.mm === 0 : !mark && Math.abs(read.mm - task.mm) <= NEAR_ENOUGH);

  function check() {
    const read = readNumber($('practice-mm').value);
    if (!mark && read.fault) return showFault($('practice-mm'), say(read.fault));
    const right = isRight(read);
    $('practice-said').className = right ? 'told' : 'warn-line';
    $('practice-said').textContent = say(right ? 'practiceRight' : 'practiceWrong', valueWords(task));
  }

  form.addEventListener('submit', event => { event.preventDefault(); check(); });
  $('practice-mm').addEventListener('input', () => press(undefined));
  for (const button of form.querySelectorAll('[data-practice]')) {
    button.addEventListener('click', () => press(mark === button.dataset.practice ? undefined : button.dataset.practice));
  }
  $('practice-next').addEventListener('click', () => { next(); $('practice-mm').focus(); });
  $('practice').addEventListener('toggle', () => { if ($('practice').open && !task) next(); });
}
