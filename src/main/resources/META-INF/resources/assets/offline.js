// The service worker of /report: the page opens without a network, and waiting items are sent when there is one.
'use strict';

const TYPES = { js: /^(text|application)\/javascript/, css: /^text\/css/, svg: /^image\/svg/, webmanifest: /^application\/manifest/ };

/** Whether the answer is that file of ours. A Wi-Fi's sign-in page is a page, too; only ours names this version. */
async function isOurs(path, answer) {
  if (!answer.ok || answer.redirected) return false;
  const type = answer.headers.get('Content-Type') ?? '';
  const file = TYPES[new URL(path, self.location.href).pathname.split('.').pop()];
  if (file) return file.test(type);
  return /^text\/html/.test(type) && (await answer.clone().text()).includes(self.SHELL.find(each => each.includes('/queue.js')));
}

/** A file of ours. Somebody else's answer may be in the browser's cache, too; then it is fetched past that. */
async function fetchOurs(path) {
  for (const cache of ['default', 'reload']) {
    const answer = await fetch(path, { cache, redirect: 'error' });
    if (await isOurs(path, answer)) return [path, answer];
  }
  throw new Error(`Not our ${path}`);
}

/** Keeps all files or none. */
self.addEventListener('install', event => {
  event.waitUntil((async () => {
    const answers = await Promise.all(self.SHELL.map(fetchOurs));
    const cache = await caches.open(self.VERSION);
    await Promise.all(answers.map(([path, answer]) => cache.put(path, answer)));
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', event => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter(name => name.startsWith('report ') && name !== self.VERSION);
    await Promise.all(old.map(name => caches.delete(name)));
    await self.clients.claim();
  })());
});

/** Serves the page from the cache at once: it must open within a second, with or without a signal. */
self.addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  const ours = event.request.method === 'GET' && address.origin === self.location.origin;
  if (ours && self.SHELL.includes(address.pathname + address.search)) {
    event.respondWith((async () => {
      const cache = await caches.open(self.VERSION);
      return (await cache.match(event.request, { ignoreVary: true })) ?? fetch(event.request);
    })());
  }
});

/** Background Sync, if the browser has it: sends even when the page is closed. */
self.addEventListener('sync', event => {
  if (event.tag === Queue.SYNC) {
    event.waitUntil((async () => {
      NetworkClock.load(await Queue.kept('contact'));
      const line = await Queue.send();
      if (line !== 'sent' && line !== 'signIn') throw new Error(line); // The browser retries by itself.
    })());
  }
});
