// Makes a chosen photo smaller before the form sends it, because phones take larger ones than the server accepts. Without this
// script the form sends the photo as it is.

const version = new URL(import.meta.url).search;
const { shrink, encode } = await import(`./photoStore.js${version}`);

/** Puts the smaller photo in place of the chosen one; what cannot be read is left for the server to judge. */
async function replace(input) {
  const [file] = input.files;
  if (!file) return;
  try {
    const jpeg = await encode(await shrink(file));
    if (input.files[0] !== file) return; // Another one was chosen meanwhile.
    const chosen = new DataTransfer();
    chosen.items.add(new File([jpeg], 'photo.jpg', { type: 'image/jpeg' }));
    input.files = chosen.files;
  } catch {
    // It stays as it is.
  }
}

for (const form of document.querySelectorAll('form[data-photo]')) {
  const input = form.querySelector('[type=file]');
  let ready = Promise.resolve();
  input.addEventListener('change', () => { ready = replace(input); });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    await ready;
    form.submit();
  });
}
