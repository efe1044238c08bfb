// A photo of the cylinder for the teacher. It is sent only when no report waits, so that it never delays or endangers a number.

const version = new URL(import.meta.url).search;
const { say, element } = await import(`./words.js${version}`);
const store = await import(`./photoStore.js${version}`);

const $ = id => document.getElementById(id);

/** The choice of a photo: `now` is the time, and `changed` is called when the state of a photo has changed. */
export function open({ now, changed }) {
  let picture; // A promise of the chosen photo, as JPEG; undefined without one.
  const states = new Map(); // By gauge and morning.
  const nameOf = (gauge, at) => `${gauge} ${at}`;

  function note(gauge, at, state) {
    states.set(nameOf(gauge, at), state);
    changed();
  }

  async function choose() {
    const file = $('photo').files[0];
    picture = undefined;
    $('photo-said').replaceChildren();
    if (!file) return;
    const shrunk = store.shrink(file);
    const encoded = shrunk.then(store.encode);
    picture = encoded;
    try {
      await encoded;
      if (picture !== encoded) return; // Another one was chosen meanwhile.
      const canvas = await shrunk;
      canvas.className = 'photo-preview';
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', say('photoReady'));
      $('photo-said').replaceChildren(canvas, element('p', {}, say('photoReady'), ' ', element('button', { type: 'button', onclick: reset }, say('photoDrop'))));
    } catch {
      reset();
      $('photo-said').replaceChildren(element('p', {}, say('photoBad')));
    }
  }

  function reset() {
    picture = undefined;
    $('photo').value = '';
    $('photo-said').replaceChildren();
  }

  /** Keeps the chosen photo for that reading; the caller does not wait for it. */
  async function attach(gauge, at) {
    if (!picture) return;
    const chosen = picture;
    note(gauge, at, 'waiting');
    try {
      const jpeg = await chosen;
      await store.put({ gauge, at, jpeg });
      await send();
    } catch {
      note(gauge, at, 'refused');
    }
  }

  let sending;

  /** Sends what waits, one at a time; only the page does so, when all reports are sent. */
  function send() {
    sending ??= sendAll().finally(() => { sending = undefined; });
    return sending;
  }

  const sendAll = () => store.sendAll(now, (one, state) => { if (one.gauge) note(one.gauge, one.at, state); });

  $('photo').addEventListener('change', choose);
  return {
    attach, reset, send,
    stateOf: (gauge, at) => states.get(nameOf(gauge, at)),
    clear: store.clear,
  };
}
