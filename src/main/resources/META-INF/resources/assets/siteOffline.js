// The service worker of the public pages: without a network they show their last state, and say how old it is.
'use strict';

const PATIENCE_MS = 8000;
const MOST_PAGES = 40;
const KEPT_AT = 'X-Kept-At'; // By this device's clock, which also tells how old the page is later.
// Only pages of ours have it; what a Wi-Fi's sign-in page shows is not kept.
const MARK = 'id="offline"';
const PAGES = /^\/(advice|districts\/\w+|alerts\/\d+)?$/;
// What a device keeps only if it was opened there, and pages that are too many to keep.
const OPENED = /^\/(districts|alerts)\//;
const OTHERS = /^\/(about|alerts|daily|districts|follow|gauges|knowledge|learn|monthly|privacy)(\/|$)/;
const LONG_PATIENCE_MS = 20000;

const isPage = (address) => PAGES.test(address.pathname);

/** Only the language tells pages apart that are kept; orders and chosen districts are in them anyway. */
function keyOf(address) {
  return address.pathname + (address.searchParams.get('lang') === 'en' ? '?lang=en' : '');
}

/** A page of ours that can be kept: what a Wi-Fi's sign-in page answers is not, nor is a page with an officer's name. */
async function isOurs(answer) {
  if (!answer.ok || answer.redirected || !/^text\/html/.test(answer.headers.get('Content-Type') ?? '')) return false;
  const html = await answer.clone().text();
  return html.includes(MARK) && !html.includes('action="/sign-out"');
}

async function keep(key, answer) {
  if (!(await isOurs(answer))) return;
  const cache = await caches.open(self.VERSION);
  await cache.put(key, new Response(await answer.text(), { headers: { 'Content-Type': 'text/html;charset=UTF-8', [KEPT_AT]: new Date().toISOString() } }));
  const pages = (await cache.keys()).filter((kept) => OPENED.test(new URL(kept.url).pathname));
  await Promise.all(pages.slice(0, Math.max(0, pages.length - MOST_PAGES)).map((old) => cache.delete(old)));
}

/** The kept page, with its note on top that it is old. */
async function kept(key) {
  const cache = await caches.open(self.VERSION);
  const page = await cache.match(key, { ignoreVary: true });
  if (!page) return undefined;
  const html = (await page.text()).replace(/(<div id="offline"[^>]*?) hidden/, `$1 data-kept="yes" data-seen="${page.headers.get(KEPT_AT)}"`);
  return new Response(html, { headers: { 'Content-Type': 'text/html;charset=UTF-8' } });
}

async function fromNetwork(request, key) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(request, { signal: patience.signal });
    if (answer.status >= 500) throw new Error('not well: ' + answer.status);
    // A page for one district is that of the province but for its first line.
    if (!new URL(request.url).searchParams.has('district')) await keep(key, answer.clone());
    return answer;
  } finally {
    clearTimeout(timer);
  }
}

async function page(request, address) {
  const key = keyOf(address);
  try {
    return await fromNetwork(request, key);
  } catch (trouble) {
    const old = (await kept(key)) ?? (await instead(address));
    if (old) return old;
    throw trouble;
  }
}

/** The first page, which has the answer for each district: better than the browser's own page, which has nothing. */
async function instead(address) {
  const english = address.searchParams.get('lang') === 'en';
  if (address.pathname === '/' || !(await kept(english ? '/?lang=en' : '/'))) return undefined;
  const first = new URL('/', address);
  const district = /^\/districts\/(\d{4})$/.exec(address.pathname);
  if (district) first.searchParams.set('district', district[1]);
  if (english) first.searchParams.set('lang', 'en');
  return Response.redirect(first, 302);
}

/** A page that is not kept. The server's own errors are shown; only without a network is there another page instead. */
async function other(request, address) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LONG_PATIENCE_MS);
  try {
    return await fetch(request, { signal: patience.signal });
  } catch (trouble) {
    const first = await instead(address);
    if (first) return first;
    throw trouble;
  } finally {
    clearTimeout(timer);
  }
}

async function file(request) {
  const cache = await caches.open(self.VERSION);
  return (await cache.match(request, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(self.VERSION);
    await cache.addAll(self.FILES);
    for (const path of self.SHELL) await keep(path, await fetch(path, { cache: 'reload', redirect: 'error' }));
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('site ') && name !== self.VERSION);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate' && isPage(address)) event.respondWith(page(event.request, address));
  else if (event.request.mode === 'navigate' && OTHERS.test(address.pathname)) event.respondWith(other(event.request, address));
  else if (self.FILES.includes(address.pathname + address.search)) event.respondWith(file(event.request));
});
