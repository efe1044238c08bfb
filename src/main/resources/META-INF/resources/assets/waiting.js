// What waits on this device: with its dates, with a warning after a day, and with a question where the clock was wrong. It can
// be handed to another phone.

const version = new URL(import.meta.url).search;
const { clock, dateWords, element, say, valueWords } = await import(`./words.js${version}`);
const { refusal } = await import(`./reportProgress.js${version}`);
const { canGo, panel, receive } = await import(`./handover.js${version}`);

const DAY = 86_400_000;
const OLDEST_DAYS = 35;
const $ = id => document.getElementById(id);
const button = (word, onclick, kind = '') => element(`button${kind}`, { type: 'button', onclick }, word);

/** How it looks, without the QR codes, which are drawn later. */
const looks = node => node?.innerHTML.replace(/<div [^>]*class="qr".*?<\/div>/g, '');

/** Of which morning: ของเช้าวันพุธที่ 26 พฤศจิกายน 2569 */
export function morningWords({ morning, days }) {
  return days > 1 ? say('ofMornings', days, dateWords(morning)) : say('ofMorning', dateWords(morning));
}

const timeWords = time => say('atTime', clock(time, time), dateWords(time));

/** An item in words: what, and of when. */
function wordsOf(item) {
  const { told, level, path, body } = item;
  if (told) return `${told.missed ? say('valueMissed') : valueWords({ ...told, days: 1 })} ${morningWords(told)}`;
  if (level) return `${say('itemLevel', valueWords(level))} ${timeWords(level.at)}`;
  if (body.signs) return `${say('itemSigns')} ${timeWords(Date.parse(body.at))}`;
  if (path.startsWith('/api/v1/schools/')) return `${say(body.status ? 'itemSituation' : 'itemFloodPoint')} ${timeWords(Date.parse(body.at))}`;
  return say(path.endsWith('/withdraw') ? 'itemWithdrawal' : 'itemAnswer');
}

/** Shows below the form, before it is sent, of which day it is. */
export function showDay(chosen) {
  $('send-day').textContent = chosen ? morningWords(chosen) : '';
  const wrong = NetworkClock.wasSetBack();
  $('clock').textContent = wrong ? say('clockWrong') : '';
  $('clock').hidden = !wrong;
}

/** Where the address is not https the page cannot be kept, so it says so. */
function showOffline() {
  const cannot = !self.isSecureContext || !navigator.serviceWorker;
  $('offline').textContent = cannot ? say('offlineNot') : '';
  $('offline').hidden = !cannot;
}

/** Asks the browser to keep the queue when it needs space; without that, says how to make it. */
async function keepSafely() {
  const { storage } = navigator;
  if (!storage?.persisted) return false;
  return (await storage.persisted()) || storage.persist();
}

/** `page` provides the data of the school, and what updates and sends. */
export function open(page) {
  let all = [];
  let handing = false;
  let safe = true;
  let asked = false; // Whether the browser was asked to keep the queue.

  const waiting = () => all.filter(item => item.state === 'waiting');
  const asking = () => all.filter(item => item.state === 'asking');

  /** Those that are shown nowhere else: of another school's gauge, or no reports of rain. */
  const refused = () => all.filter(item => item.state === 'refused' && !page.gauges()?.includes((item.told ?? item.level)?.gauge));

  function show(items) {
    all = items;
    const [here, open, never] = [waiting(), asking(), refused()];
    const box = $('waiting');
    box.hidden = here.length + open.length + never.length === 0;
    if (box.hidden) handing = false;
    if (!$('handed').hidden) look();
    if (all.length && !asked) {
      asked = true;
      keepSafely().then(kept => { safe = kept; }, () => { safe = false; });
    }
    if (box.contains(document.activeElement) && document.activeElement.matches('select, input, textarea')) return;
    const unfolded = box.querySelector('details')?.open;
    const fresh = element('div', {}, ...open.map(question), ...never.map(refusalOf),
      here.length ? element('div.card', {}, ...list(here, unfolded)) : '');
    // What looks the same stays, so that nobody loses the focus or presses a button that has just gone.
    if (looks(box.firstChild) !== looks(fresh)) box.replaceChildren(fresh);
  }

  function list(here, unfolded) {
    const days = Math.floor((NetworkClock.now() - Math.min(...here.map(item => item.madeAt))) / DAY);
    return [
      days >= 1 ? element('p.warn-line', { role: 'alert' }, say('waitingLong', days)) : '',
      element('details', { open: unfolded ?? days >= 1 },
        element('summary', {}, say('waitingTitle', here.length)),
        element('ul', {}, ...here.map(item => element('li', {}, wordsOf(item)))),
        safe ? '' : element('p.fine', {}, say('waitingUnsafe')),
        here.some(canGo) && handing ? panel(here, here.filter(canGo).map(wordsOf), done) : '',
        element('p.acts', {},
          button(say('waitingSend'), page.send),
          here.some(canGo) && !handing ? button(say('handOver'), () => { handing = true; show(all); }) : '')),
    ].filter(Boolean);
  }

  const refusalOf = item => element('div.warn-line', {},
    element('p', {}, wordsOf(item), ': ', refusal(item)),
    element('p.acts', {}, button(say('drop'), () => Queue.drop(item.key).then(page.update))));

  async function done() {
    for (const item of waiting().filter(canGo)) await Queue.drop(item.key);
    handing = false;
    await page.update();
  }

  /** Which day an item was, or for a level which time. */
  function question(item) {
    const what = item.level ? say('itemLevel', valueWords(item.level)) : item.told.missed ? say('valueMissed') : valueWords(item.told);
    const choices = ItemTime.choicesOf(item);
    return element('article.card.asked', {},
      element('h2', {}, say(item.level ? 'clockAskTime' : 'clockAskDay', what)),
      element('p.fine', {}, say('clockAskWhy', item.level ? timeWords(item.level.at) : morningWords(item.told))),
      element('p.choices', {},
        ...choices.map(({ time, morning }) => button(
          morning === undefined ? timeWords(time) : morningWords({ morning, days: item.told.days }),
          () => place(item, time, morning), '.main')),
        item.level ? timeInput(item) : otherDays(item),
        button(say('drop'), () => Queue.drop(item.key).then(page.update))));
  }

  function otherDays(item) {
    const today = NetworkClock.morningAt(NetworkClock.now());
    const days = Array.from({ length: OLDEST_DAYS }, (ignored, back) => today - back * DAY);
    const select = element('select', { 'aria-label': say('dayOther') }, element('option', { value: '' }, say('dayOther')),
      ...days.map(day => element('option', { value: day }, dateWords(day))));
    select.addEventListener('change', () => select.value && place(item, NetworkClock.now(), Number(select.value)));
    return select;
  }

  function timeInput(item) {
    const input = element('input', { type: 'datetime-local', 'aria-label': say('clockTime'),
      max: NetworkClock.iso(NetworkClock.now()).slice(0, 16) });
    return element('span.acts', {}, input, button(say('clockUse'), () => {
      const time = Date.parse(`${input.value}:00+07:00`);
      if (time <= NetworkClock.now()) place(item, time);
    }));
  }

  async function place(item, time, morning) {
    document.activeElement?.blur();
    await Queue.replace(item.key, ItemTime.place(item, time, morning));
    await page.update();
    await page.send();
  }

  const look = () => receive($('handed'), { gauges: page.gauges(), wordsOf, take });

  /** Takes what another phone handed over; its time was checked by the person who pressed. */
  async function take(items) {
    for (const item of items) await Queue.put({ ...item, fixed: true });
    await page.update();
    await page.send();
  }

  /** What cannot be stored here, in a full or private browser, can still be sent with the plain form. */
  const cannotStore = () => $('plain').classList.add('needed');
  const watch = () => addEventListener('unhandledrejection', cannotStore);

  function start() {
    showOffline();
    look();
    addEventListener('hashchange', look);
  }

  return { show, start, watch, cannotStore };
}
