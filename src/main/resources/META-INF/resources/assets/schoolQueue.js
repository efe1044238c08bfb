// Sends the reports of a page of the school by way of the queue of the report page, so that they do not depend on the signal.

const { Queue, Api, NetworkClock } = self;

const KNOWN = 'situation'; // What the server last said about the school, kept for the time without a signal.

/** The code of the school that is signed in here, as far as this device knows; undefined if nobody ever was. */
export async function schoolCode() {
  const known = (await Queue.kept(KNOWN)) ?? (await Queue.kept('mine'));
  return known?.school?.code;
}

export const known = () => Queue.kept(KNOWN);

/** Asks the server how the school is; undefined without an answer, and 'signIn' if nobody is signed in. */
export async function refresh(lang) {
  const answer = await Api.call(`/api/v1/report/situation?lang=${lang}`, { shape: 'situation' });
  if (Api.trouble(answer) === 'signIn' || answer.status === 403) return 'signIn';
  if (answer.status !== 200) return undefined;
  await Queue.keep('contact', NetworkClock.hear(answer.body.now));
  await Queue.keep(KNOWN, answer.body);
  return answer.body;
}

/** Puts a report into the queue and tries to send it: {state: 'stored' | 'refused' | 'waiting', detail, line}. */
export async function report(item) {
  await Queue.put(item);
  const line = await Queue.send().catch(() => 'off');
  const now = (await Queue.list()).find(one => one.key === item.key);
  if (!now || now.state === 'received') { // The report page takes out what the server has.
    if (now) await Queue.drop(item.key);
    return { state: 'stored' };
  }
  if (now.state === 'refused') {
    await Queue.drop(item.key);
    return { state: 'refused', detail: now.detail, status: now.status };
  }
  return { state: 'waiting', line };
}

/** How many reports of such keys wait here. */
export const waiting = async start => (await Queue.list()).filter(item => item.key.startsWith(start) && item.state === 'waiting').length;

/** Takes out what the server has refused while no page was open; returns how many. */
export async function takeRefused(start) {
  const refused = (await Queue.list()).filter(item => item.key.startsWith(start) && item.state === 'refused');
  for (const item of refused) await Queue.drop(item.key);
  return refused.length;
}

/** Where the server keeps its time while there is no signal, and the page with it. */
export async function open() {
  NetworkClock.load((await Queue.kept('contact')) ?? {});
  navigator.serviceWorker?.register('/report/sw.js', { scope: '/report' }).catch(() => undefined);
}

export const iso = () => NetworkClock.iso(NetworkClock.now());
