// Parses a volunteer's input and its time: plain functions without a page, so that they can be tested alone.

const DAY = 86_400_000;
const MINUTE = 60_000;
const READ_WITHIN = 120 * MINUTE; // How long before or after 07:00 a morning's reading is made.
const PUNCTUAL = 15 * MINUTE;
const MOST_DAYS = 31;
const NEARLY_FULL = 0.9;
const MUCH_MM = 60; // Without a record and without neighbours, more in a day is worth a second look.
const THAI_ZERO = '๐'.charCodeAt(0);

/** Parses a number as people type it: Thai digits, a comma, a unit after it. Says what is wrong with any other text. */
export function readNumber(text) {
  const plain = text
    .replace(/[๐-๙]/g, digit => digit.charCodeAt(0) - THAI_ZERO)
    .replace(/\s|มม\.?|mm$/gi, '')
    .replace(',', '.');
  if (plain === '') return { fault: 'sayEmpty' };
  if (/^-/.test(plain)) return { fault: 'sayNegative' };
  if (!/^(\d+\.?\d*|\.\d+)$/.test(plain)) return { fault: 'sayNumber' };
  if (/\.\d{3,}$/.test(plain)) return { fault: 'sayDecimals' };
  const mm = Number(plain);
  return mm > 2000 ? { fault: 'sayTooMuch' } : { mm };
}

/** The class of a day's rain by the Thai Meteorological Department, as the name of its text. */
export function rainClass(mm, trace, [traceBelow, light, moderate, heavy]) {
  if (mm === 0) return trace ? 'classTrace' : 'classNone';
  if (mm < traceBelow) return 'classTrace';
  if (mm <= light) return 'classLight';
  if (mm <= moderate) return 'classModerate';
  return mm <= heavy ? 'classHeavy' : 'classVeryHeavy';
}

/** The morning of a reading at that time: 07:00 in Bangkok, which is midnight UTC. */
export function morningOf(time) {
  return Math.round(time / DAY) * DAY;
}

/** The morning to report now: from 05:00 on it is today's, even before 07:00. */
export function morningNow(now) {
  return Math.floor((now + DAY / 12) / DAY) * DAY;
}

/**
 * The end of a reading of that morning that was made at that time: to the minute, and 07:00 if it was made at most a quarter
 * of an hour later. After 09:00 nobody has said when it was made, so it counts as made at 07:00.
 */
export function endOf(morning, time) {
  const late = time - morning;
  return late > READ_WITHIN || (late >= 0 && late <= PUNCTUAL) ? morning : Math.floor(time / MINUTE) * MINUTE;
}

/** Parses the time at which a reading of that morning was made, from 05:00 to 09:00, as SchoolRules expects it. */
export function readTime(text, morning, now) {
  const [hours, minutes] = text.split(':').map(Number);
  const at = morning + ((hours - 7) * 60 + minutes) * MINUTE;
  if (!(Math.abs(at - morning) <= READ_WITHIN)) return { fault: 'sayTime' };
  return at > now ? { fault: 'sayTimeLater' } : { at: endOf(morning, at) };
}

/**
 * The days to choose from. `told` are the readings so far, as {morning, days, value}; `broken` are mornings on which the
 * cylinder could not be used, so that no water has gathered in it since. A gauge that is `known` has readings from longer ago.
 * After a gap the water may have gathered since any morning in it: `since` are these, the longest time first.
 */
export function proposeDays(told, broken, now, known = false) {
  const today = morningNow(now);
  const isTold = morning => told.find(one => one.morning >= morning && one.morning - one.days * DAY < morning);
  const emptied = Math.max(...told.map(one => one.morning), ...broken, -Infinity);
  const gap = Math.round((today - emptied) / DAY);
  const single = back => ({ morning: today - back * DAY, days: 1, told: isTold(today - back * DAY) });
  const long = gap > MOST_DAYS && (known || told.length > 0);
  const most = gap <= MOST_DAYS ? gap : MOST_DAYS;
  const since = (gap >= 2 && gap <= MOST_DAYS) || long
    ? Array.from({ length: most }, (ignored, i) => ({ morning: today, days: most - i, since: today - (most - i) * DAY })) : [];
  return {
    together: gap >= 2 && gap <= MOST_DAYS ? { morning: today, days: gap, since: emptied } : undefined,
    since,
    long,
    today: single(0),
    yesterday: single(1),
    others: [2, 3, 4, 5, 6].map(single),
  };
}

/** The question before an unusual value is sent, as [name, …numbers]; undefined if there is nothing to ask. */
export function unusual(mm, days, gauge, hint) {
  if (gauge.capacityMm && mm > gauge.capacityMm) return ['checkCapacity', gauge.capacityMm, mm];
  if (days === 1 && hint && hint.neighbours >= 3) {
    if (mm >= 20 && mm > 3 * Math.max(hint.mostMm, 2)) return ['checkHigh', hint.mostMm, mm];
    if (hint.leastMm >= 10 && mm < hint.leastMm / 5) return ['checkLow', hint.leastMm, mm];
    return undefined;
  }
  if (mm <= Math.max(gauge.recordMm || 0, MUCH_MM) * days) return undefined;
  return gauge.recordMm ? ['checkRecord', gauge.recordMm, mm] : ['checkMuch', mm];
}

/** The question before an overflow with a number far below the capacity is sent; undefined if there is nothing to ask. */
export function unusualOverflow(mm, gauge) {
  return gauge.capacityMm && mm < NEARLY_FULL * gauge.capacityMm ? ['checkFull', gauge.capacityMm, mm] : undefined;
}
