// The items that wait on this device. They may be sent in any order and more than once, because each has a key by which the
// server recognises it. A plain script, so that the service worker can load it as well as the page.
'use strict';

const Queue = (() => {
  const DATABASE = 'faofon-report';
  const SYNC = 'send-reports';
  const A_MINUTE = 60_000;
  const PATIENCE = 5_000; // Opening takes some milliseconds.
  const databases = new Map();

  function opened(name, upgrade) {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => upgrade(request.result);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      setTimeout(() => reject(new Error(`${name} did not open`)), PATIENCE);
    });
  }

  /**
   * A database of this device. A browser freezes a page that was left, to be quick if its user comes back; if that page was just
   * making the database, no other page could open it any more. A message to a frozen page ends it.
   */
  function database(name, upgrade) {
    if (!databases.has(name)) {
      const others = self.BroadcastChannel && new BroadcastChannel(`open ${name}`);
      if (others) others.onmessage = () => undefined;
      others?.postMessage('');
      const opening = opened(name, upgrade).finally(() => others?.close());
      opening.catch(() => databases.delete(name)); // The next one tries again.
      databases.set(name, opening);
    }
    return databases.get(name);
  }

  const open = () => database(DATABASE, made => {
    made.createObjectStore('items', { keyPath: 'key' });
    made.createObjectStore('kept');
  });

  async function within(store, mode, work) {
    const transaction = (await open()).transaction(store, mode);
    return new Promise((resolve, reject) => {
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }

  const list = async () =>
    (await within('items', 'readonly', store => store.getAll())).sort((a, b) => a.madeAt - b.madeAt);
  const drop = key => within('items', 'readwrite', store => store.delete(key));
  const keep = (name, value) => within('kept', 'readwrite', store => store.put(value, name));
  const kept = name => within('kept', 'readonly', store => store.get(name));

  async function clear() {
    await within('items', 'readwrite', store => store.clear());
    await within('kept', 'readwrite', store => store.clear());
  }

  /** Whether its time is from this device's clock; a level may be another value for an earlier one. */
  const isOfNow = ({ body, level }) => Boolean(body.at) && !(level && Math.abs(level.at - NetworkClock.now()) > A_MINUTE);

  /**
   * Adds an item; it replaces an item with the same key. Its time is what this device's clock says, unless it is `fixed`: then
   * it is that of another reading, which is known.
   */
  async function put({ fixed, ...item }) {
    const before = (await list()).find(one => one.key === item.key && one.state !== 'asking');
    const clock = before ? before.clock : fixed || !isOfNow(item) ? undefined : NetworkClock.stamp();
    await within('items', 'readwrite', store =>
      store.put({ ...item, clock, state: 'waiting', version: Math.random(), madeAt: NetworkClock.now() }));
    const registration = await self.navigator.serviceWorker?.getRegistration?.('/report');
    // Beside it, the public pages have a service worker of their own, which sends nothing.
    if (registration && !registration.scope.endsWith('/report')) return;
    await registration?.sync?.register(SYNC).catch(() => undefined); // Without it, the page sends.
  }

  /** Puts an item in the place of another, under its own key. */
  async function replace(key, item) {
    await within('items', 'readwrite', store => {
      store.delete(key);
      return store.put({ ...item, state: 'waiting', version: Math.random() });
    });
  }

  /** Stores the outcome, unless the item was changed meanwhile: then the new one must still be sent. */
  function settle(item, outcome) {
    return within('items', 'readwrite', store => {
      const request = store.get(item.key);
      request.onsuccess = () => {
        if (request.result?.version === item.version) store.put({ ...request.result, ...outcome });
      };
      return request;
    });
  }

  /** Whether it waits until somebody of its own school is signed in here again. */
  const isForeign = ({ state, status }) => state === 'refused' && status === 403;

  /** Lets items wait again that were refused to another school; the school that is signed in now has these gauges. */
  async function revive(gauges) {
    const ours = item => gauges.includes(/^\/api\/v1\/gauges\/([^/]+)\//.exec(item.path)?.[1] ?? gauges[0]);
    const again = (await list()).filter(item => isForeign(item) && ours(item));
    for (const item of again) await settle(item, { state: 'waiting', status: undefined, detail: undefined });
    return again.length > 0;
  }

  /** What becomes of an item by the program's answer. A time in the future is no reason to lose it: the clock was wrong. */
  function outcomeOf(item, { status, body }) {
    if (status < 300) return { state: 'received', ...Api.fateOf(body) };
    const detail = body.errors?.[0]?.detail ?? body.detail ?? '';
    const early = /in the future/.test(detail) && (item.told || item.level);
    return early ? { state: 'asking', ask: { times: [] } } : { state: 'refused', status, detail };
  }

  /** The network's time, if an item was entered by this device's clock; or what stands between us and the network. */
  async function askTime(items) {
    if (!items.some(item => item.clock)) return {};
    const answer = await Api.call('/api/v1/clock', { shape: 'clock' });
    const trouble = Api.trouble(answer) ?? (answer.status === 200 ? undefined : 'busy');
    if (trouble) return { trouble };
    await keep('contact', NetworkClock.hear(answer.body.now));
    return { server: { network: Date.parse(answer.body.now), own: Date.now(), rate: answer.body.rate } };
  }

  /** The item with its corrected time, which is kept: it must be the same if it has to be sent again. */
  async function correct(item, server) {
    const right = server ? ItemTime.resolve(item, server) : item;
    if (right === item) return item;
    await settle(item, { ...right, key: item.key, clock: right.state === 'asking' ? item.clock : undefined });
    return right;
  }

  /**
   * Sends the waiting items, the oldest first. Returns 'sent'; or why items still wait: 'off' (no network), 'stranger' (not our
   * server answers), 'busy' (retry later) or 'signIn' (they stay until somebody has signed in again).
   */
  async function sendWaiting() {
    const waiting = (await list()).filter(one => one.state === 'waiting');
    const { server, trouble: away } = await askTime(waiting);
    if (away) return away;
    for (const item of waiting) {
      const right = await correct(item, server);
      if (right.state === 'asking') continue;
      const answer = await Api.call(item.path, { method: 'POST', body: right.body, shape: 'fate' });
      const trouble = Api.trouble(answer);
      if (trouble) return trouble;
      await settle(item, outcomeOf(item, answer));
    }
    return 'sent';
  }

  /** One sender at a time if the browser has locks; two would only send the items twice. */
  function send() {
    const locks = self.navigator.locks;
    return locks ? locks.request(SYNC, sendWaiting) : sendWaiting();
  }

  return { SYNC, database, list, put, replace, drop, keep, kept, clear, isForeign, revive, send };
})();
self.Queue = Queue;
