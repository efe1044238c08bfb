// Shows what was sent to this device, as a part of the service worker of the public pages.
'use strict';

/** A message that cannot be read is shown nevertheless, because a browser may end a subscription that shows nothing. */
const UNREADABLE = { title: 'เฝ้าฝน', body: '', path: '/', tag: 'faofon', lang: 'th' };

function told(event) {
  try {
    const message = { ...UNREADABLE, ...event.data.json() };
    // Only pages of ours are opened.
    return { ...message, path: /^\/[a-z]/.test(message.path) ? message.path : '/' };
  } catch {
    return UNREADABLE;
  }
}

self.addEventListener('push', (event) => {
  const { title, body, path, tag, lang } = told(event);
  event.waitUntil(self.registration.showNotification(title, {
    body, tag, lang, renotify: true, icon: self.ICON, badge: self.ICON, data: { path },
  }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const address = new URL(event.notification.data?.path ?? '/', self.location.origin).href;
  event.waitUntil((async () => {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const open = pages.find((page) => page.url === address);
    await (open ? open.focus() : self.clients.openWindow(address));
  })());
});

/** The push service has given this browser another address; the cookie tells which device it is. */
self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil((async () => {
    const key = event.oldSubscription?.options.applicationServerKey;
    const subscription = event.newSubscription
      ?? (key && (await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })));
    if (!subscription) return;
    const { endpoint, keys } = subscription.toJSON();
    await fetch('/follow/push/renew', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ endpoint, keys }),
    });
  })());
});
