// Replaces the content of a part of the page without taking anything from its reader: what is unfolded stays unfolded, what
// is typed stays typed, and the focus stays where it is.

/** The control's name that is the same before and after: where its form goes, its own name, and its value if it is a choice. */
function keyOf(control) {
  if (control.dataset.key) return control.tagName + '|' + control.dataset.key;
  const choice = control.type === 'checkbox' || control.type === 'radio' ? control.value : '';
  const label = control.name || control.getAttribute('href') || control.textContent.trim();
  return [placeOf(control), control.form?.getAttribute('action') ?? '', control.tagName, label, choice].join('|');
}

const placeOf = (element) => element.closest('[id]')?.id ?? '';

/** A part that is named stays unfolded and is brought up to date; in others, what is typed stays. */
function foldKeyOf(details) {
  if (details.dataset.key) return details.dataset.key;
  const action = details.querySelector('form')?.getAttribute('action') ?? '';
  return [placeOf(details), action, details.querySelector('summary')?.textContent.trim()].join('|');
}

function isTyped(field) {
  if (field.tagName === 'SELECT') return true;
  return field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

function fieldsOf(part) {
  return [...part.querySelectorAll('input:not([type=hidden]), textarea, select')];
}

export function replaceContent(part, fresh) {
  for (const { name, value } of fresh.attributes) {
    if (name.startsWith('data-') && part.getAttribute(name) !== value) part.setAttribute(name, value);
  }
  if (fresh.innerHTML === part.innerHTML) return;
  const focused = part.contains(document.activeElement) ? document.activeElement : undefined;
  const focusKey = focused && keyOf(focused);
  const unfolded = new Map([...part.querySelectorAll('details[open]')].map((details) => [foldKeyOf(details), details]));
  const typed = new Map(fieldsOf(part).filter(isTyped).map((field) => [keyOf(field), { value: field.value, checked: field.checked }]));
  part.innerHTML = fresh.innerHTML;
  // A form in which somebody writes stays the very same, so that no letter is lost.
  for (const details of part.querySelectorAll('details')) {
    const old = unfolded.get(foldKeyOf(details));
    if (old?.querySelector('form') && !old.dataset.key) details.replaceWith(old);
    else if (old) details.open = true;
  }
  for (const field of fieldsOf(part)) {
    const was = typed.get(keyOf(field));
    if (!was || field.closest('details[open]:not([data-key])')) continue;
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = was.checked;
    else field.value = was.value;
  }
  if (!focused || focused === part) return;
  const control = focused.isConnected ? focused : [...part.querySelectorAll('a, button, summary, input, textarea, select')].find((each) => keyOf(each) === focusKey);
  control?.focus({ preventScroll: true });
}
