// Follows a place with this browser's own notifications. What is followed by e-mail needs no script.
const form = document.getElementById('follow-form');
const box = document.getElementById('by-push');
const button = document.getElementById('push');
const said = document.getElementById('push-said');

const supported = self.isSecureContext && 'serviceWorker' in navigator && 'PushManager' in self && 'Notification' in self;

function say(words) {
  said.textContent = words;
  said.hidden = !words;
}

/** The key of the program as bytes. */
function bytes(base64) {
  const text = atob(base64.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const sameKey = (subscription, key) => {
  const known = new Uint8Array(subscription.options.applicationServerKey ?? []);
  return known.length === key.length && known.every((byte, index) => byte === key[index]);
};

/** The subscription of this browser; one that was made with another key of the program cannot be used any more. */
async function subscribe() {
  const registration = await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
  const key = bytes(form.dataset.key);
  const old = await registration.pushManager.getSubscription();
  if (old && sameKey(old, key)) return old;
  if (old) await old.unsubscribe();
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

const FAULTS = { PLACE: 'place', NOTHING: 'nothing', MM: 'mm', FULL: 'full' };

async function follow() {
  const values = Object.fromEntries(['place', 'level', 'mm', 'hours'].map((name) => [name, form.elements[name].value]));
  if (!values.place) return form.dataset.place;
  if (!values.level && !values.mm.trim()) return form.dataset.nothing;
  if ((await Notification.requestPermission()) !== 'granted') return form.dataset.denied;
  const subscription = (await subscribe()).toJSON();
  const answer = await fetch('/follow/push', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ endpoint: subscription.endpoint, keys: subscription.keys, lang: form.dataset.lang, ...values }),
  });
  if (answer.ok) {
    location.assign(form.dataset.done);
    return '';
  }
  if (answer.status === 429) return form.dataset.many;
  const fault = answer.status === 400 || answer.status === 409 ? (await answer.json()).fault : '';
  return form.dataset[FAULTS[fault] ?? 'failed'];
}

if (supported) {
  box.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    say(form.dataset.waiting);
    try {
      say(await follow());
    } catch {
      say(form.dataset.failed);
    } finally {
      button.disabled = false;
    }
  });
} else {
  say(form.dataset.unsupported);
}
