// The form for a school's situation. It goes into the queue first and from there to the server.

const version = new URL(import.meta.url).search;
const queue = await import(`./schoolQueue.js${version}`);
const photos = await import(`./photoStore.js${version}`);

const $ = id => document.getElementById(id);
const form = $('situation-form');
const text = form.dataset;
const lang = document.documentElement.lang;

const line = (kind, ...words) => {
  const made = document.createElement('p');
  made.className = kind;
  made.append(...words);
  return made;
};

const say = (kind, title, more = '') => {
  const strong = document.createElement('strong');
  strong.textContent = title;
  $('situation-said').replaceChildren(line(kind, strong, ...(more ? [document.createElement('br'), more] : [])));
  $('situation-said').scrollIntoView({ block: 'nearest' });
};

const words = { off: text.kept, signIn: text.keptSignIn, busy: text.keptBusy, stranger: text.keptBusy };

/** What was filled in; a field that was left out is not sent. */
function read() {
  const data = new FormData(form);
  const body = { id: photos.idOf(), at: queue.iso(), status: data.get('status') ?? '', note: (data.get('note') ?? '').trim(), needs: {} };
  for (const name of ['water', 'power', 'road', 'telephone', 'people']) if (data.get(name)) body[name] = data.get(name);
  for (const [name, amount] of data) if (name.startsWith('need-') && amount) body.needs[name.slice(5)] = amount;
  return body;
}

/** What was sent is read better without an empty form below it. */
function showForm(shown) {
  form.hidden = !shown;
  $('more').hidden = shown;
}

/** What was chosen, in the words of the form. */
function chosen() {
  const tiles = [...form.querySelectorAll(':is([name=status], [name=water]):checked')].map(each => each.closest('label').textContent.trim());
  const needs = [...form.querySelectorAll('[name^=need-]')].filter(each => each.value)
    .map(each => `${each.closest('label').querySelector('span').textContent} ${each.selectedOptions[0].textContent}`);
  return [...tiles, ...needs].join(' · ');
}

const DOUBLE_TAP = 2_000;
let sending = false;
let sentAt = -DOUBLE_TAP;

/** The second tap of two neither sends again nor complains of the empty form. */
async function submit() {
  if (sending) return;
  const body = read();
  if (!body.status && performance.now() - sentAt < DOUBLE_TAP) return;
  if (!body.status) {
    say('warn-line', text.troubleStatus);
    form.querySelector('[name=status]').focus();
    return;
  }
  sending = true;
  await send(body).finally(() => { sending = false; sentAt = performance.now(); });
}

async function send(body) {
  const school = await queue.schoolCode();
  if (!school) return say('warn-line', text.signInFirst);
  const file = $('photo').files[0];
  say('calm', text.sending);
  const path = `/api/v1/schools/${school}/situations`;
  const { state, detail, line: why } = await queue.report({ key: `situation ${body.id}`, path, body });
  if (state === 'refused') return say('warn-line', text.notSent, detail || text.troubleField);
  const kept = chosen();
  form.reset();
  showForm(false);
  if (state === 'stored') say('told', `✓ ${text.stored}`);
  else say('warn-line', words[why] ?? text.kept, kept);
  if (file) await sendPhoto(file, `${path}/${body.id}/photos`);
  const known = await show();
  if (state === 'stored') sayStored(known);
}

/** With what the centre has understood. */
function sayStored(known) {
  if (!known?.situation) return say('told', `✓ ${text.stored}`);
  const asked = known.needs.filter(need => need.status === 'OPEN').map(need => need.line);
  return say('told', `✓ ${text.stored} · ${clock(known.situation.at)}`, [known.situation.line, ...asked].join(' · '));
}

async function sendPhoto(file, path) {
  try {
    await photos.put({ path, jpeg: await photos.encode(await photos.shrink(file)) });
    $('photo-said').textContent = text.photoWaits;
    await sendPhotos();
  } catch {
    $('photo-said').textContent = text.photoBad;
  }
}

const sendPhotos = () => photos.sendAll(() => self.NetworkClock.now(), (one, state) => {
  if (one.path) $('photo-said').textContent = { sent: text.photoSent, refused: text.photoRefused }[state] ?? text.photoWaits;
});

const clock = at => at.slice(11, 16);

/** What the centre knows, and what has become of what was asked for. */
function draw(known) {
  $('school').textContent = lang === 'en' ? known.school.nameEn : known.school.nameTh;
  $('drill').hidden = !known.exercise;
  $('asked').hidden = !known.asked;
  const { situation, needs } = known;
  const lines = [line('', situation ? `${situation.line} · ${clock(situation.at)}${situation.by ? ` · ${situation.by}` : ''}` : text.nothing)];
  for (const need of needs) {
    lines.push(line(need.status === 'OPEN' ? 'warn-line' : 'told', `${need.line} · ${need.statusWords}${need.takenBy ? ` · ${need.takenBy}` : ''} · ${clock(need.changedAt)}`));
  }
  $('known-lines').replaceChildren(...lines);
  $('known').hidden = false;
}

async function show() {
  const fresh = await queue.refresh(lang);
  $('sign-in').hidden = fresh !== 'signIn';
  const known = fresh && fresh !== 'signIn' ? fresh : await queue.known();
  if (known && fresh !== 'signIn') draw(known);
  return fresh === 'signIn' ? undefined : fresh;
}

async function wake() {
  if (document.visibilityState !== 'visible') return;
  let stored = false;
  if (await queue.waiting('situation ')) {
    const sent = await self.Queue.send().catch(() => 'off');
    if (await queue.takeRefused('situation ')) say('warn-line', text.refusedLater);
    else stored = sent === 'sent' && !(await queue.waiting('situation '));
  }
  await sendPhotos();
  const known = await show();
  if (stored) sayStored(known);
}

form.addEventListener('submit', event => {
  event.preventDefault();
  // Where the browser can store nothing, the plain form can still send.
  submit().catch(() => { say('warn-line', text.keptNot); form.submit(); });
});
$('more').addEventListener('click', () => {
  showForm(true);
  form.querySelector('[name=status]').focus();
});
addEventListener('online', wake);
document.addEventListener('visibilitychange', wake);
$('photo-box').hidden = false;
await queue.open().catch(() => undefined);
document.body.dataset.ready = 'yes';
if (await queue.takeRefused('situation ').catch(() => 0)) say('warn-line', text.refusedLater);
if (await queue.waiting('situation ').catch(() => 0)) say('warn-line', text.kept);
await wake().catch(() => undefined);
document.body.dataset.fresh = 'yes';
