// What is missing in a form: in red at its place, for eyes and for screen readers.

const ID = 'fault';

/** Marks a field or a group of choices, says what is wrong with it, and moves the focus there. */
export function showFault(at, words) {
  document.getElementById(ID)?.remove();
  const said = document.createElement('p');
  said.id = ID;
  said.className = 'fault';
  said.setAttribute('role', 'alert');
  said.textContent = words;
  at.setAttribute('aria-invalid', 'true');
  at.dataset.described = at.getAttribute('aria-describedby') ?? '';
  at.setAttribute('aria-describedby', [at.dataset.described, ID].join(' ').trim());
  (at.closest('.mm, label') ?? at).after(said);
  (at.matches('fieldset') ? at.querySelector('input') ?? at : at).focus();
  said.scrollIntoView({ block: 'nearest' });
}

export function clearFaults(form) {
  for (const at of form.querySelectorAll('[aria-invalid]')) {
    at.removeAttribute('aria-invalid');
    if (at.dataset.described) at.setAttribute('aria-describedby', at.dataset.described);
    else at.removeAttribute('aria-describedby');
  }
  form.querySelector(`#${ID}`)?.remove();
}

const DOUBLE_TAP = 2_000;

/** Knows the second tap of two, which finds the form empty and must not complain of that. */
export function openTaps() {
  let sentAt = -DOUBLE_TAP;
  return {
    isSecond: () => performance.now() - sentAt < DOUBLE_TAP,
    sent() { sentAt = performance.now(); },
  };
}
