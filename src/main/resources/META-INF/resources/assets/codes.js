// Recovery codes are shown once: copied or printed by one tap. Without a script they are written down.
const list = document.getElementById('codes');
const copy = document.getElementById('copy');

/** Without https there is no clipboard, and some browsers refuse it: then the codes are selected and copied the old way. */
async function copyCodes() {
  const text = [...list.children].map((each) => each.textContent).join('\n');
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    getSelection().selectAllChildren(list);
    if (!document.execCommand('copy')) {
      return;
    }
  }
  copy.textContent = copy.dataset.done;
}

copy.addEventListener('click', copyCodes);
document.getElementById('print').addEventListener('click', () => window.print());
document.getElementById('keep').hidden = false;
