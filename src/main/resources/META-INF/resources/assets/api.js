// Calls the program's API, and tells its answers from those of anybody in between. The sign-in page of a Wi-Fi and the error
// page of a proxy come with status 200, too, so a status proves nothing: only an answer of the expected shape counts.
// A plain script, so that the service worker can load it as well as the page.
'use strict';

const Api = (() => {
  const PATIENCE = 20_000;
  const JSON_TYPE = /^application\/(problem\+)?json\s*(;|$)/i;
  /** What a proxy in front of the program says while the program starts. */
  const GATEWAY = [502, 503, 504];

  /** What the program can say that it did with an item; anything else is not its answer. */
  const FATES = ['stored', 'duplicate', 'corrected', 'withdrawn', 'confirmed'];

  const isText = value => typeof value === 'string' && value !== '';
  const isTime = value => isText(value) && Number.isFinite(Date.parse(value));

  /** The fate of the one item that was sent, as {status, id}; undefined if the answer does not name it. */
  function fateOf(body) {
    if (!Array.isArray(body?.items)) return FATES.includes(body?.status) ? { status: body.status } : undefined;
    const [item, ...more] = body.items;
    const known = more.length === 0 && FATES.includes(item?.status) && isText(item.id);
    return known ? { status: item.status, id: item.id } : undefined;
  }

  /** The shapes of answers; `nothing` has none by which it could be known. */
  const shapes = {
    fate: body => Boolean(fateOf(body)),
    clock: body => isTime(body?.now) && typeof body.rate === 'number',
    mine: body => isTime(body?.now) && isText(body.school?.code) && Array.isArray(body.gauges) && Array.isArray(body.questions),
    situation: body => isTime(body?.now) && isText(body.school?.code) && Array.isArray(body.needs),
    left: body => body?.status === 'left',
    nothing: () => false,
  };

  /** A problem document (RFC 9457) names its own status, which a proxy's error page does not. */
  const isProblem = (status, body) => status >= 400 && body?.status === status && isText(body.title);

  /** A redirect is never ours; neither is what is not JSON, or only a part of it. */
  async function read(answer) {
    if (answer.type === 'opaqueredirect' || answer.redirected) return undefined;
    if (!JSON_TYPE.test(answer.headers.get('Content-Type') ?? '')) return undefined;
    const text = await answer.text();
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  /**
   * The answer of the program, as {from: 'server', status, body}. {from: 'stranger'} if somebody else answered, with
   * {busy: true} if that is a proxy that waits for the program; {from: 'nobody'} if there was no answer.
   */
  async function call(path, { method = 'GET', body, shape } = {}) {
    const hurry = new AbortController();
    const timer = setTimeout(() => hurry.abort(), PATIENCE);
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
    try {
      const answer = await fetch(path, {
        method,
        headers: { Accept: 'application/json', 'X-Requested-With': 'report', ...json },
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'manual',
        signal: hurry.signal,
      });
      const { status } = answer;
      const said = await read(answer);
      const ours = answer.ok ? shapes[shape](said) : isProblem(status, said);
      return ours ? { from: 'server', status, body: said } : { from: 'stranger', status, busy: GATEWAY.includes(status) };
    } catch {
      return { from: 'nobody' };
    } finally {
      clearTimeout(timer);
    }
  }

  /** Why an answer is none, as the page's connection line names it; undefined if the program accepted or refused. */
  function trouble({ from, status, busy }) {
    if (from === 'nobody') return 'off';
    if (from === 'stranger') return busy ? 'busy' : 'stranger';
    if (status === 401) return 'signIn';
    return status === 429 || status >= 500 ? 'busy' : undefined;
  }

  return { call, trouble, fateOf };
})();
self.Api = Api;
