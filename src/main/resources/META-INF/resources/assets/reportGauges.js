// The school's cylinders, each with its state this morning.

const version = new URL(import.meta.url).search;
const { say, element, valueWords } = await import(`./words.js${version}`);

const $ = id => document.getElementById(id);

function stateWords(report) {
  if (!report) return say('gaugeMissing');
  const value = report.missed ? say('valueMissed') : valueWords(report);
  return report.state === 'waiting' ? say('gaugeWaits', value) : say('gaugeRead', value);
}

/** The choice of a cylinder: `page` provides the server's data, the report of this morning of each, and `changed`. */
export function open(page) {
  let picked; // The code of the cylinder that somebody has chosen.

  const all = () => page.mine().gauges;
  /** Without a choice the first one that is not read yet. */
  const selected = () => all().find(one => one.gauge === picked) ?? all().find(one => !page.stateOf(one)) ?? all()[0];

  function select(code) {
    picked = code;
  }

  function tile(one) {
    const input = element('input', { type: 'radio', name: 'gauge', value: one.gauge });
    input.addEventListener('change', () => { select(one.gauge); page.changed(); });
    return element('label', {}, input, element('span', {}, element('b', {}, one.gauge), ' ', element('small')));
  }

  function show() {
    const box = $('which').querySelector('div');
    const names = all().map(one => one.gauge).join();
    if (box.dataset.names !== names) {
      box.dataset.names = names;
      box.replaceChildren(...all().map(tile));
    }
    picked ??= selected().gauge; // What is being filled in must not change because it was read elsewhere.
    for (const one of all()) {
      const input = [...box.querySelectorAll('input')].find(each => each.value === one.gauge);
      const report = page.stateOf(one);
      const small = input.parentElement.querySelector('small');
      input.checked = one.gauge === selected().gauge;
      input.parentElement.classList.toggle('read', Boolean(report));
      if (small.textContent !== stateWords(report)) small.textContent = stateWords(report);
    }
    $('which').hidden = all().length < 2;
  }

  return { show, select, selected };
}
