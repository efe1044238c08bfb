// The page's texts and dates, and functions that build elements.

const words = JSON.parse(document.getElementById('words').textContent);
export const rainClassesUpTo = words.rainClassesUpTo;
const BANGKOK = 7 * 3_600_000;

/** The text with that name, with the values filled in. */
export function say(name, ...values) {
  return (words[name] ?? name).replace(/%(\d)/g, (place, number) => values[number - 1] ?? '');
}

const listed = (name, index) => say(name).split(',')[index];
const local = time => new Date(time + BANGKOK); // Its UTC fields are Bangkok's.

/** วันจันทร์ที่ 23 พฤศจิกายน 2569 */
export function dateWords(time) {
  const day = local(time);
  return say('dateWords', listed('weekdays', day.getUTCDay()), day.getUTCDate(),
    listed('months', day.getUTCMonth()), day.getUTCFullYear() + Number(say('era')));
}

export const weekday = time => listed('weekdays', local(time).getUTCDay());
export const weekdayShort = time => listed('weekdaysShort', local(time).getUTCDay());
export const monthName = time => listed('months', local(time).getUTCMonth());
export const dayOfMonth = time => local(time).getUTCDate();
export const iso = time => local(time).toISOString().slice(0, 19) + '+07:00';

/** 07:02, with the day in front if it is not today. */
export function clock(time, now) {
  const text = local(time).toISOString().slice(11, 16);
  return local(time).getUTCDate() === local(now).getUTCDate() ? text : `${weekdayShort(time)} ${text}`;
}

/** The text of a reading: 12.5 มม. */
export function valueWords({ mm, trace, atLeast, days }) {
  const value = trace ? say('valueTrace') : mm === 0 ? say('valueNone') : say(atLeast ? 'valueAtLeast' : 'valueMm', mm);
  return days > 1 ? say('valueDays', value, Math.round(days)) : value;
}

/** An element; strings in it become text, never markup. */
export function element(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const made = document.createElement(name || 'div');
  if (classes.length) made.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'onclick') made.addEventListener('click', value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter(child => child !== undefined && child !== ''));
  return made;
}

/** The same for SVG. */
export function shape(tag, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
