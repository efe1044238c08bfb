// Warnings that the signed-in school is asked to acknowledge, on its other pages. Who is not signed in sees nothing.
const place = document.getElementById('receipts');
const EVERY_MS = 60_000;
let shown = '';

async function look() {
  try {
    const answer = await fetch(place.dataset.part, { credentials: 'same-origin', redirect: 'error', headers: { Accept: 'text/html' } });
    const part = answer.ok ? (await answer.text()).trim() : '';
    if (part !== shown) {
      shown = part;
      place.innerHTML = part;
    }
  } catch {
    // Without a connection, what is shown stays.
  }
}

look();
setInterval(look, EVERY_MS);
document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
