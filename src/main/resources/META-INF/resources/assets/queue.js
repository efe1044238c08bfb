// The items that wait on this device. They may be sent in any order and more than once, because each has a key by which the
// server recognises it. A plain script, so that the service worker can load it as well as the page.
'use strict';

const Queue = (() => {
  const DATABASE = 'faofon-report';
  const SYNC = 'send-reports';
  const PATIENCE = 20_000;

  let opening;

  function open() {
    opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('items', { keyPath: 'key' });
        request.result.createObjectStore('kept');
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return opening;
  }

  async function within(store, mode, work) {
    const database = await open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode);
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

  /** Adds an item; it replaces an item with the same key. */
  async function put(item) {
    await within('items', 'readwrite', store =>
      store.put({ ...item, state: 'waiting', version: Math.random(), madeAt: Date.now() }));
    const registration = await self.navigator.serviceWorker?.getRegistration?.('/report');
    await registration?.sync?.register(SYNC).catch(() => undefined); // Without it, the page sends.
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

  async function post(item) {
    const hurry = new AbortController();
    const timer = setTimeout(() => hurry.abort(), PATIENCE);
    try {
      const answer = await fetch(item.path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'report' },
        body: JSON.stringify(item.body),
        credentials: 'same-origin',
        redirect: 'error',
        signal: hurry.signal,
      });
      return { status: answer.status, body: await answer.json().catch(() => ({})) };
    } finally {
      clearTimeout(timer);
    }
  }

  function outcomeOf({ status, body }) {
    if (status >= 200 && status < 300) {
      return { state: 'received', status: body.items?.[0]?.status ?? body.status, id: body.items?.[0]?.id };
    }
    return { state: 'refused', status, detail: body.errors?.[0]?.detail ?? body.detail ?? '' };
  }

  /**
   * Sends the waiting items, the oldest first. Returns 'sent', 'off' (no network), 'busy' (retry later) or 'signIn' (the items
   * stay until somebody has signed in again).
   */
  async function sendWaiting() {
    for (const item of (await list()).filter(one => one.state === 'waiting')) {
      let answer;
      try {
        answer = await post(item);
      } catch {
        return 'off';
      }
      if (answer.status === 401) return 'signIn';
      if (answer.status === 429 || answer.status >= 500) return 'busy';
      await settle(item, outcomeOf(answer));
    }
    return 'sent';
  }

  /** One sender at a time if the browser has locks; two would only send the items twice. */
  function send() {
    const locks = self.navigator.locks;
    return locks ? locks.request(SYNC, sendWaiting) : sendWaiting();
  }

  return { SYNC, list, put, drop, keep, kept, clear, send };
})();
self.Queue = Queue;
