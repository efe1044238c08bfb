// Photos that wait on this device. They have a store of their own and are sent only when no report waits, so that they never
// delay or endanger a number.

const DATABASE = 'faofon-photos';
const LONGEST_SIDE = 1280;
const QUALITY = 0.8;
const PATIENCE = 60_000;
const KEPT = 3 * 86_400_000; // Older ones no longer help anybody.
const MOST_WAITING = 6;

const database = () => self.Queue.database(DATABASE, made => made.createObjectStore('photos', { keyPath: 'id' }));

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
export const clear = () => within('readwrite', store => store.clear()).catch(() => undefined);

/** The photo on a canvas of at most 1280 points; a canvas has no metadata. */
export async function shrink(file) {
  const picture = await createImageBitmap(file);
  const factor = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * factor);
  canvas.height = Math.round(picture.height * factor);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

export const encode = canvas => new Promise((resolve, reject) => {
  canvas.toBlob(blob => (blob ? resolve(blob.arrayBuffer()) : reject(new Error('no picture'))), 'image/jpeg', QUALITY);
});

/** Keeps a photo to be sent: of a gauge and a time, or for a `path` of its own. */
export async function put(photo) {
  if ((await list()).length >= MOST_WAITING) throw new Error('too many photos wait');
  await within('readwrite', store => store.put({ ...photo, id: idOf(), madeAt: Date.now() }));
}

const pathOf = ({ path, gauge, at }, now) => path ?? `/api/v1/gauges/${gauge}/photos?at=${encodeURIComponent(self.NetworkClock.iso(Math.min(at, now)))}`;

/** The fate of a photo: sent, refused for good, later, or off without an answer. An answer that is not ours is none. */
async function post(photo, now) {
  const hurry = new AbortController();
  const timer = setTimeout(() => hurry.abort(), PATIENCE);
  const path = pathOf(photo, now);
  try {
    const answer = await fetch(`${path}${path.includes('?') ? '&' : '?'}id=${photo.id}`, {
      method: 'POST',
      headers: { 'Content-Type': 'image/jpeg', 'X-Requested-With': 'report' },
      body: photo.jpeg,
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

/** Sends what waits, one at a time, when all reports are sent; `note` is called with each photo and its fate. */
export async function sendAll(now, note) {
  for (const one of await list()) {
    if ((await self.Queue.list()).some(item => item.state === 'waiting')) return;
    const fate = one.madeAt < Date.now() - KEPT ? 'refused' : await post(one, now());
    const over = fate === 'sent' || fate === 'refused';
    if (over) await drop(one.id);
    note(one, over ? fate : 'waiting');
    if (fate === 'off') return;
  }
}

/** Browsers provide a UUID only to pages loaded by https. */
export function idOf() {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
