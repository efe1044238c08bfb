// Replaces the content of a part of the page without taking anything from its reader: what is unfolded stays unfolded, what
// is typed stays typed, and the focus stays where it is.

/** The control's name that is the same before and after: where its form goes, its own name, and its value if it is a choice. */
function keyOf(control) {
  const choice = control.type === 'checkbox' || control.type === 'radio' ? control.value : '';
  const label = control.name || control.getAttribute('href') || control.textContent.trim();
  return [placeOf(control), control.form?.getAttribute('action') ?? '', control.tagName, label, choice].join('|');
}

const placeOf = (element) => element.closest('[id]')?.id ?? '';

function foldKeyOf(details) {
  const action = details.querySelector('form')?.getAttribute('action') ?? '';
  return [placeOf(details), action, details.querySelector('summary')?.textContent.trim()].join('|');
}

const isTyped = (field) => (field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);

function fieldsOf(part) {
  return [...part.querySelectorAll('input:not([type=hidden]), textarea, select')];
}

function focusIn(part) {
  const control = document.activeElement;
  if (!control || control === part || !part.contains(control)) return undefined;
  const text = 'selectionStart' in control && control.tagName === 'TEXTAREA';
  return { key: keyOf(control), from: text ? control.selectionStart : undefined, to: text ? control.selectionEnd : undefined };
}

export function replaceContent(part, fresh) {
  for (const { name, value } of fresh.attributes) {
    if (name.startsWith('data-') && part.getAttribute(name) !== value) part.setAttribute(name, value);
  }
  if (fresh.innerHTML === part.innerHTML) return;
  const unfolded = new Set([...part.querySelectorAll('details[open]')].map(foldKeyOf));
  const typed = new Map(fieldsOf(part).filter((field) => field.tagName === 'SELECT' || isTyped(field)).map((field) => [keyOf(field), { value: field.value, checked: field.checked }]));
  const focus = focusIn(part);
  part.innerHTML = fresh.innerHTML;
  for (const details of part.querySelectorAll('details')) {
    if (unfolded.has(foldKeyOf(details))) details.open = true;
  }
  for (const field of fieldsOf(part)) {
    const was = typed.get(keyOf(field));
    if (!was) continue;
    if ('checked' in field && was.checked !== undefined && (field.type === 'checkbox' || field.type === 'radio')) field.checked = was.checked;
    else field.value = was.value;
  }
  if (!focus) return;
  const control = [...part.querySelectorAll('a, button, summary, input, textarea, select')].find((each) => keyOf(each) === focus.key);
  control?.focus({ preventScroll: true });
  if (control && focus.from !== undefined) control.setSelectionRange(focus.from, focus.to);
}
