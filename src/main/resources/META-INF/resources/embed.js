// Shows our warnings and the rain within another site: <script src="https://…/embed.js" async></script>
// It puts a frame where the script stands and does nothing else there: no cookies, no look at the page around it.
(() => {
  const script = document.currentScript;
  if (!script) return;
  const EVERY_MS = 120_000;
  const { lang = 'th', height = '360', title } = script.dataset;
  const address = new URL('/embed', script.src);
  if (lang === 'en') address.searchParams.set('lang', 'en');

  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = title ?? (lang === 'en' ? 'Rain and alerts by Faofon' : 'ประกาศเตือนและฝน โดยเฝ้าฝน');
  frame.loading = 'lazy';
  frame.referrerPolicy = 'no-referrer';
  frame.sandbox = 'allow-popups allow-popups-to-escape-sandbox';
  frame.width = '100%';
  frame.height = String(Math.min(2000, Math.max(120, Number.parseInt(height, 10) || 360)));
  frame.style.cssText = 'display:block;border:1px solid #c5d0d3;border-radius:8px;max-width:40rem;background:#fff';
  script.after(frame);

  // Not within the frame, whose readers would lose their place: only while nobody is in it.
  setInterval(() => {
    if (!document.hidden && document.activeElement !== frame) frame.src = address.href;
  }, EVERY_MS);
})();
