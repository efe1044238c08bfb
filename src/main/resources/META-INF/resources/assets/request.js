// Counts the characters of the short texts while they are written, and copies them.

function count(field) {
  const left = document.querySelector(`output[data-of="${field.id}"]`);
  const length = [...field.value.trim()].length;
  const most = Number(field.dataset.most);
  left.textContent = `${length}/${most}`;
  left.classList.toggle('over', length > most);
  if (length > most || length === 0) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

for (const field of document.querySelectorAll('textarea[data-most]')) {
  field.addEventListener('input', () => count(field));
  count(field);
}

for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
  });
}
