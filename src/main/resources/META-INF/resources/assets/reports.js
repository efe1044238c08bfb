// The school's reports, here and on the server, and the requests about them.

const version = new URL(import.meta.url).search;
const { morningNow, morningOf } = await import(`./reportInput.js${version}`);
const { iso } = await import(`./words.js${version}`);

const DAY = 86_400_000;

/** A reading that the server knows. */
export function ofReceipt(receipt, now) {
  const at = Date.parse(receipt.at);
  return {
    ...receipt, at, morning: morningOf(at), days: Math.max(1, Math.round(receipt.days)), state: 'known',
    receivedAt: Date.parse(receipt.receivedAt),
    changeable: Boolean(receipt.changeableUntil) && Date.parse(receipt.changeableUntil) > now,
  };
}

function ofItem(item) {
  const detail = item.state === 'refused' ? item.detail || ' ' : undefined;
  return { ...item.told, key: item.key, id: item.id, state: item.state, status: item.status, detail, changeable: true };
}

const ofMissed = one => ({ morning: morningOf(Date.parse(one.at)), missed: one.why, by: one.by, days: 1, state: 'known' });

/** All reports of the gauge, the latest first; a report that waits here replaces the server's. */
export function list(gauge, items, now) {
  // What a wrong clock dated into the future is no report of any morning yet.
  const here = items.filter(item => item.told?.gauge === gauge.gauge && item.told.morning <= morningNow(now)).map(ofItem);
  const known = gauge.readings.map(receipt => ofReceipt(receipt, now));
  const replaced = one =>
    here.some(other => other.state !== 'refused' && other.morning === one.morning && other.days >= one.days);
  const read = one => [...here, ...known].some(other => counts(other) && other.morning === one.morning);
  return [
    ...here,
    ...known.filter(one => !replaced(one)),
    ...gauge.notMeasured.map(ofMissed).filter(one => !replaced(one) && !read(one)),
  ].sort((a, b) => b.morning - a.morning);
}

/** Whether it has a rain value. */
export function counts(report) {
  return !report.missed && !report.withdrawn && report.state !== 'refused' && report.mm !== null;
}

/** A reading to send; its key here is its gauge and morning, on the server its gauge and end, which may be known there. */
export function readingItem({ gauge }, { morning, days }, { mm, trace, atLeast, note }, { at, typed }, fixed = false) {
  const body = { at: iso(at), ...(days > 1 ? { days } : { period: 'PT24H' }), ...(trace ? { trace } : { mm }) };
  if (atLeast) body.overflow = true;
  if (note) body.note = note;
  const told = { gauge, at, typed, morning, days, mm, trace, atLeast };
  return { key: `reading ${gauge} ${morning}`, path: `/api/v1/gauges/${gauge}/readings`, body, told, fixed };
}

/** Items for days that were not measured, one for each. */
export function missedItems({ gauge }, { morning, days }, { missed, note }, now) {
  return Array.from({ length: days }, (ignored, back) => morning - back * DAY).map(day => ({
    key: `missed ${gauge} ${day}`,
    path: `/api/v1/gauges/${gauge}/not-measured`,
    body: { at: iso(Math.min(day, now)), why: missed, note },
    told: { gauge, morning: day, days: 1, missed },
  }));
}

export function signsItem({ gauge }, { signs, note }, now) {
  const id = uuid();
  return { key: `signs ${id}`, path: `/api/v1/gauges/${gauge}/signs`, body: { id, at: iso(now), signs, note } };
}

export const withdrawalOf = id => ({ key: `withdraw ${id}`, path: `/api/v1/readings/${id}/withdraw`, body: {} });
export const confirmationOf = id => ({ key: `confirm ${id}`, path: `/api/v1/questions/${id}/confirm`, body: {} });

/** Browsers provide a UUID only to pages loaded by https. */
function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
