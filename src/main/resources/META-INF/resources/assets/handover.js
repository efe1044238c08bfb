// Reports on their way from one phone to another, as a link in a QR code or a message. The link opens /report on the other
// phone; what it carries stands behind the #, which browsers send to no server. Whoever sends them there must be signed in at
// the gauge's school: the link itself gives no right.

const version = new URL(import.meta.url).search;
const { element, say } = await import(`./words.js${version}`);

const MARK = '#from=';
const LONGEST_LINK = 700; // A code with more is too fine for the camera of an old phone.
const LONGEST_DRAWN = 1200;
const LONGEST = 4000;
const HALF_A_DAY = 43_200_000;
const MOST = 40;
const THAI = 0x0e00;
const QR_CREATOR = '/webjars/qr-creator/1.0.0/dist/qr-creator.es6.min.js';
const DRAWN_PIXELS = 720;
const PATHS = /^\/api\/v1\/gauges\/([\w.-]{1,32})\/(readings|not-measured|signs)$/;

/* ---- links ---- */

/** Thai letters take one byte each, other foreign letters six. */
function bytesOf(text) {
  return [...text].flatMap(letter => {
    const code = letter.codePointAt(0);
    if (code < 128) return [code];
    return code > THAI && code < THAI + 128 ? [code - THAI + 128] : [...escaped(letter)].map(one => one.charCodeAt(0));
  });
}

const escaped = letter => letter.split('').map(half => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

const encode = text =>
  btoa(String.fromCharCode(...bytesOf(text))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const decode = text => [...atob(text.replace(/-/g, '+').replace(/_/g, '/'))]
  .map(letter => (letter.charCodeAt(0) < 128 ? letter : String.fromCharCode(letter.charCodeAt(0) - 128 + THAI)))
  .join('');

const packed = ({ path, body, told, level }) => ({ p: path, b: body, t: told, l: level });

/** Whether another phone can send it: it may say what was observed, but not withdraw or confirm what is stored. */
export const canGo = item => PATHS.test(item.path);

/** The links that carry these items, as few as fit. */
export function linksOf(items, site = location.origin) {
  const link = some => `${site}/report${MARK}${encode(JSON.stringify(some.map(packed)))}`;
  const groups = [];
  for (const item of items.filter(canGo)) {
    const last = groups[groups.length - 1];
    if (last && link([...last, item]).length <= LONGEST_LINK) last.push(item);
    else groups.push([item]);
  }
  return groups.map(link);
}

const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTime = value => Number.isFinite(value) && Math.abs(value) < 8e12;

/** Whether the report that is shown is the one that is sent. */
const isTold = (told, { at, mm, why, days = 1, trace, overflow }) =>
  isTime(told.morning) && Math.abs(told.morning - Date.parse(at)) < HALF_A_DAY && told.days === days
  && (told.missed ? told.missed === why
    : told.mm === (trace ? 0 : mm) && Boolean(told.trace) === Boolean(trace) && Boolean(told.atLeast) === Boolean(overflow));

const isLevel = (level, { at, mm, emptied, overflow }) =>
  level.at === Date.parse(at) && level.mm === mm && level.emptied === emptied && Boolean(level.atLeast) === Boolean(overflow);

/** The item, if it is one that this page could have made; a link may have been written by anybody. */
function unpacked(one) {
  if (!isObject(one) || !isObject(one.b)) return undefined;
  const [, gauge, kind] = PATHS.exec(one.p) ?? [];
  const { p: path, b: body, t: told, l: level } = one;
  if (!gauge || !Number.isFinite(Date.parse(body.at))) return undefined;
  const fits = kind === 'signs' ? !told && !level && Array.isArray(body.signs)
    : isObject(told) ? !level && told.gauge === gauge && (kind === 'not-measured') === Boolean(told.missed) && isTold(told, body)
      : isObject(level) && kind === 'readings' && level.gauge === gauge && isLevel(level, body);
  return fits ? { key: `handed ${path} ${body.id ?? body.at}`, path, body, told, level, gauge } : undefined;
}

/** The items in the fragment of a link; undefined if it is no such link, empty if it cannot be read. */
export function itemsIn(fragment) {
  if (!fragment.startsWith(MARK)) return undefined;
  try {
    const all = JSON.parse(decode(fragment.slice(MARK.length, LONGEST)));
    const items = Array.isArray(all) && all.length <= MOST ? all.map(unpacked) : [];
    return items.every(Boolean) ? items : [];
  } catch {
    return [];
  }
}

/* ---- display ---- */

function drawing(link) {
  const box = element('div.qr', { role: 'img', 'aria-label': say('handOverQr'), hidden: true });
  if (link.length <= LONGEST_DRAWN) draw(link, box).catch(() => undefined); // The text has it, too.
  return box;
}

/** Fetched only when it is needed; the service worker keeps it for the time without a signal. */
async function draw(text, box) {
  const { default: QrCreator } = await import(QR_CREATOR);
  QrCreator.render({ text, radius: 0, ecLevel: 'L', fill: '#000', background: '#fff', size: DRAWN_PIXELS }, box);
  box.hidden = false;
}

/**
 * What another phone needs, as pictures and as a text.
 *
 * @param lines the items in words
 * @param done called when the other phone has sent them
 */
export function panel(items, lines, done) {
  const links = linksOf(items);
  const text = [say('handOverHead'), ...lines, ...links].join('\n');
  const button = (word, onclick, kind = '') => element(`button${kind}`, { type: 'button', onclick }, say(word));
  const area = element('textarea', { readonly: true, rows: 5, 'aria-label': say('handOverText') }, text);
  return element('div.handover', {},
    element('p', {}, say('handOverHow')),
    ...links.flatMap((link, index) => [
      links.length > 1 ? element('p.fine', {}, say('handOverPart', index + 1, links.length)) : '',
      drawing(link),
    ]),
    element('p', {}, say('handOverOr')),
    area,
    element('p.acts', {},
      navigator.share ? button('handOverShare', () => navigator.share({ text }).catch(() => undefined))
        : button('handOverCopy', () => copy(area)),
      button('handOverDone', done)));
}

/** Without https there is no clipboard, so the text is selected first. */
function copy(area) {
  area.select();
  return navigator.clipboard ? navigator.clipboard.writeText(area.value).catch(() => undefined) : document.execCommand('copy');
}

/** A link may have been written by anybody, so its note is shown, too. */
const noted = ({ body }) => (body.note ? element('blockquote', {}, String(body.note)) : '');

/**
 * Shows what came from another phone, and asks before it is sent from here.
 *
 * @param gauges the codes of the school's gauges; undefined if nobody is signed in
 * @param wordsOf an item in words
 * @param take called with the items that are to be sent
 */
export function receive(box, { gauges, wordsOf, take }) {
  const items = itemsIn(location.hash);
  box.hidden = !items;
  if (!items) return;
  const close = () => {
    history.replaceState(null, '', location.pathname + location.search);
    box.hidden = true;
  };
  const foreign = gauges && items.find(item => !gauges.includes(item.gauge));
  const button = (word, onclick, kind = '') => element(`button${kind}`, { type: 'button', onclick }, say(word));
  box.replaceChildren(
    element('h2', {}, say('handedTitle')),
    items.length ? element('ul', {}, ...items.map(item => element('li', {}, item.gauge, ' · ', wordsOf(item), noted(item))))
      : element('p', {}, say('handedBroken')),
    foreign ? element('p.warn-line', {}, say('handedForeign', foreign.gauge)) : '',
    items.length && !gauges ? element('p', {}, say('handedSignIn')) : '',
    element('p.acts', {},
      items.length && !foreign ? button('handedTake', () => { close(); take(items.map(({ gauge, ...item }) => item)); }, '.main') : '',
      button('handedLeave', close)));
}
