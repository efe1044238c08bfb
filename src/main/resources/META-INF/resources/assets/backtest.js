// Shows the progress of a backtest. The page is not reloaded meanwhile, because a keyboard user would lose the focus.
const EVERY_MS = 2000;

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('running');
    if (!fresh) {
      location.reload();
      return;
    }
    document.getElementById('running').innerHTML = fresh.innerHTML;
  } catch {
    // The network is unavailable for a moment: ask again.
  }
  setTimeout(look, EVERY_MS);
}

setTimeout(look, EVERY_MS);
