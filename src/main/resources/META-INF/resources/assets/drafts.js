// What an officer has typed is not lost when the session has ended before it was sent: it stays in this window and is put back
// after signing in. Forms that ask for a secret are left alone, and what was sent or left on purpose is forgotten at once.
const KEPT = 'faofon-draft';
const LASTS_MS = 3_600_000;
const SECRET = /password|secret|token|^pin$|totp/i;
const OF_ACCOUNTS = /^\/centre\/(account|people)/;
const words = document.getElementById('drafts').dataset;
const signsIn = location.pathname.startsWith('/sign-in');
let form; // That was typed in, or is being sent.

function read() {
  try { return JSON.parse(sessionStorage.getItem(KEPT)) ?? undefined; } catch { return undefined; }
}

function write(draft) {
  try {
    if (draft) sessionStorage.setItem(KEPT, JSON.stringify(draft));
    else sessionStorage.removeItem(KEPT);
  } catch { /* A private window keeps nothing. */ }
}

const fieldsOf = (of) => [...of.elements].filter((field) => field.name && !field.disabled && !/^(file|submit|button|fieldset)$/.test(field.type));
const isSecret = (of) => of.dataset.keep === 'no' || [...of.elements].some((field) => field.type === 'password' || SECRET.test(field.name));
const isChoice = (field) => field.type === 'checkbox' || field.type === 'radio';
const isText = (field) => !isChoice(field) && field.type !== 'hidden' && field.tagName !== 'SELECT';

function keep() {
  if (!form || form.method !== 'post' || isSecret(form) || OF_ACCOUNTS.test(location.pathname)) return;
  const values = fieldsOf(form).filter((field) => !isChoice(field) || field.checked).map((field) => [field.name, field.value]);
  if (!values.some(([, value]) => value.trim())) return;
  write({ path: location.pathname + location.search, action: form.getAttribute('action'), values, at: Date.now() });
}

/** The form that it came from, or another one that asks for the same texts, as the first step of two. */
function findForm(draft) {
  const forms = [...document.querySelectorAll('form[method=post]')].filter((each) => !isSecret(each));
  const names = new Set(draft.values.map(([name]) => name));
  const asksTheSame = (each) => {
    const texts = fieldsOf(each).filter(isText);
    return texts.length > 0 && texts.every((field) => names.has(field.name));
  };
  return forms.find((each) => each.getAttribute('action') === draft.action && fieldsOf(each).some((field) => field.type !== 'hidden'))
    ?? forms.find(asksTheSame);
}

function fill(into, draft) {
  const left = [...draft.values];
  for (const field of fieldsOf(into).filter((each) => each.type !== 'hidden')) {
    const at = left.findIndex(([name, value]) => name === field.name && (!isChoice(field) || value === field.value));
    if (isChoice(field)) field.checked = at >= 0;
    else if (at >= 0) [[, field.value]] = left.splice(at, 1);
  }
  for (let fold = into.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
}

function note(before, text, address) {
  const line = document.createElement('p');
  line.className = 'told';
  line.setAttribute('role', 'status');
  line.textContent = text;
  if (address) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = words.open;
    line.append(' ', link);
  }
  before.prepend(line);
}

function putBack() {
  const draft = read();
  if (!draft) return;
  if (Date.now() - draft.at > LASTS_MS || (!signsIn && !draft.interrupted)) {
    write();
  } else if (signsIn) {
    write({ ...draft, interrupted: true });
  } else {
    const into = findForm(draft);
    if (into) {
      fill(into, draft);
      note(into, words.back);
      write();
      form = into; // It is still unsent.
    } else if (draft.path !== location.pathname + location.search) {
      note(document.getElementById('content'), words.elsewhere, draft.path);
    }
  }
}

putBack();
addEventListener('input', (event) => { if (!signsIn) form = event.target.form ?? form; });
addEventListener('submit', (event) => {
  if (signsIn) return;
  form = event.target;
  if (form.getAttribute('action') === '/sign-out') write();
}, true);
addEventListener('pagehide', keep);
