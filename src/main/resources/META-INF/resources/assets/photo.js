// A photo of the cylinder for the teacher. It has a store of its own and is sent only when no report waits, so that it never
// delays or endangers a number.

const version = new URL(import.meta.url).search;
const { say, element, iso } = await import(`./words.js${version}`);

const $ = id => document.getElementById(id);
const DATABASE = 'faofon-photos';
const LONGEST_SIDE = 1280;
const QUALITY = 0.8;
const PATIENCE = 60_000;
const KEPT = 3 * 86_400_000; // Older ones no longer help anybody.
const MOST_WAITING = 6;

let opening;

function database() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('photos', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
}

async function within(mode, work) {
  const transaction = (await database()).transaction('photos', mode);
  return new Promise((resolve, reject) => {
    const request = work(transaction.objectStore('photos'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

const list = () => within('readonly', store => store.getAll()).catch(() => []);
const drop = id => within('readwrite', store => store.delete(id));

/** The photo on a canvas of at most 1280 points; a canvas has no metadata. */
async function shrink(file) {
  const picture = await createImageBitmap(file);
  const factor = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = element('canvas', { width: Math.round(picture.width * factor), height: Math.round(picture.height * factor) });
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

const encode = canvas => new Promise((resolve, reject) => {
  canvas.toBlob(blob => (blob ? resolve(blob.arrayBuffer()) : reject(new Error('no picture'))), 'image/jpeg', QUALITY);
});

/** The fate of a photo: sent, refused for good, later, or off without an answer. An answer that is not ours is none. */
async function post({ id, gauge, at, jpeg }, now) {
  const hurry = new AbortController();
  const timer = setTimeout(() => hurry.abort(), PATIENCE);
  try {
    const answer = await fetch(`/api/v1/gauges/${gauge}/photos?id=${id}&at=${encodeURIComponent(iso(Math.min(at, now)))}`, {
      method: 'POST',
      headers: { 'Content-Type': 'image/jpeg', 'X-Requested-With': 'report' },
      body: jpeg,
      redirect: 'error',
      signal: hurry.signal,
    });
    const body = await answer.json().catch(() => ({}));
    if (answer.ok) return ['stored', 'duplicate'].includes(body.status) ? 'sent' : 'off';
    if (body.status !== answer.status) return 'off'; // A problem document of ours names its own status.
    if (answer.status === 429 || answer.status === 403) return 'later'; // Another school's: when its own is signed in again.
    return [400, 404, 413, 415, 422].includes(answer.status) ? 'refused' : 'off';
  } catch {
    return 'off';
  } finally {
    clearTimeout(timer);
  }
}

/** The choice of a photo: `now` is the time, and `changed` is called when the state of a photo has changed. */
export function open({ now, changed }) {
  let picture; // A promise of the chosen photo, as JPEG; undefined without one.
  const states = new Map(); // By gauge and morning.
  const nameOf = (gauge, at) => `${gauge} ${at}`;

  function note(gauge, at, state) {
    states.set(nameOf(gauge, at), state);
    changed();
  }

  async function choose() {
    const file = $('photo').files[0];
    picture = undefined;
    $('photo-said').replaceChildren();
    if (!file) return;
    const shrunk = shrink(file);
    const encoded = shrunk.then(encode);
    picture = encoded;
    try {
      await encoded;
      if (picture !== encoded) return; // Another one was chosen meanwhile.
      const canvas = await shrunk;
      canvas.className = 'photo-preview';
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', say('photoReady'));
      $('photo-said').replaceChildren(canvas, element('p', {}, say('photoReady'), ' ', element('button', { type: 'button', onclick: reset }, say('photoDrop'))));
    } catch {
      reset();
      $('photo-said').replaceChildren(element('p', {}, say('photoBad')));
    }
  }

  function reset() {
    picture = undefined;
    $('photo').value = '';
    $('photo-said').replaceChildren();
  }

  /** Keeps the chosen photo for that reading; the caller does not wait for it. */
  async function attach(gauge, at) {
    if (!picture) return;
    const chosen = picture;
    note(gauge, at, 'waiting');
    try {
      const jpeg = await chosen;
      if ((await list()).length >= MOST_WAITING) throw new Error('too many photos wait');
      await within('readwrite', store => store.put({ id: idOf(), gauge, at, jpeg, madeAt: Date.now() }));
      await send();
    } catch {
      note(gauge, at, 'refused');
    }
  }

  let sending;

  /** Sends what waits, one at a time; only the page does so, when all reports are sent. */
  function send() {
    sending ??= sendAll().finally(() => { sending = undefined; });
    return sending;
  }

  async function sendAll() {
    for (const one of await list()) {
      if ((await self.Queue.list()).some(item => item.state === 'waiting')) return;
      const fate = one.madeAt < Date.now() - KEPT ? 'refused' : await post(one, now());
      const over = fate === 'sent' || fate === 'refused';
      if (over) await drop(one.id);
      note(one.gauge, one.at, over ? fate : 'waiting');
      if (fate === 'off') return;
    }
  }

  $('photo').addEventListener('change', choose);
  return {
    attach, reset, send,
    stateOf: (gauge, at) => states.get(nameOf(gauge, at)),
    clear: () => within('readwrite', store => store.clear()).catch(() => undefined),
  };
}

/** Browsers provide a UUID only to pages loaded by https. */
function idOf() {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
