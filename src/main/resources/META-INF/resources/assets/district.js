// The district that this visitor chose, kept on this device alone; and the pages for a blackout.
const KEY = 'faofon-district';
const box = document.getElementById('here');
const form = document.getElementById('choose');
const offline = document.getElementById('offline');

const kept = () => { try { return localStorage.getItem(KEY) ?? ''; } catch { return ''; } };
const keep = (code) => { try { if (code) localStorage.setItem(KEY, code); else localStorage.removeItem(KEY); } catch { /* Nothing can be kept here; the address still works. */ } };

/** A district in the address is what somebody asked for now, and goes before the one that is kept. */
const asked = new URLSearchParams(location.search).get('district');
let chosen = asked ?? kept();
let province = box?.innerHTML;

function show() {
  const answer = document.getElementById('here-' + chosen);
  if (!box || !answer || (asked !== null && !offline.dataset.kept)) return; // The server answered for the address.
  const unfolded = [...box.querySelectorAll('details')].map((details) => details.open);
  box.replaceChildren(answer.content.cloneNode(true));
  box.querySelectorAll('details').forEach((details, index) => { details.open = unfolded[index] ?? false; });
  form.elements.district.value = chosen;
}

form?.addEventListener('change', () => {
  if (asked === null) choose(form.elements.district.value);
});

form?.addEventListener('submit', (event) => {
  keep(form.elements.district.value);
  if (asked !== null) return; // The page of the address is left.
  event.preventDefault();
  choose(form.elements.district.value);
});

function choose(code) {
  chosen = code;
  keep(code);
  if (code) show();
  else box.innerHTML = province;
}

/** How old the page is, large, as long as nothing newer can be had. */
function age() {
  if (!offline || offline.hidden) return;
  const minutes = Math.max(0, Math.floor((Date.now() - Date.parse(offline.dataset.seen ?? offline.dataset.at)) / 60000));
  const words = minutes < 120 ? [offline.dataset.minutes, minutes] : minutes < 2880 ? [offline.dataset.hours, Math.floor(minutes / 60)] : [offline.dataset.days, Math.floor(minutes / 1440)];
  const said = offline.dataset.ago.replace('%', words[0].replace('%', words[1]));
  const place = offline.querySelector('.age');
  if (place.textContent !== said) place.textContent = said;
}

if (form) {
  show();
  if (asked === null) form.querySelector('button').hidden = true; // Choosing is enough.
}
document.addEventListener('faofon', () => {
  if (box && asked === null) province = box.innerHTML; // It was just brought up to date.
  show();
});
age();
setInterval(age, 15000);
document.addEventListener('faofon-lost', age);
if (self.isSecureContext) navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
