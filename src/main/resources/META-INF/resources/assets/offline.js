// The service worker of /report: the page opens without a network, and waiting items are sent when there is one.
'use strict';

self.addEventListener('install', event => {
  event.waitUntil((async () => {
    const cache = await caches.open(self.VERSION);
    await cache.addAll(self.SHELL);
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
    event.waitUntil(Queue.send().then(line => {
      if (line !== 'sent' && line !== 'signIn') throw new Error(line); // The browser retries by itself.
    }));
  }
});
