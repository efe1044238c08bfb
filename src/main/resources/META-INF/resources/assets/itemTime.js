// The time of a waiting item, corrected when the network's time is known again. What that moves to another day is not sent
// before the pupil has said which day it was. A plain script for the page and the service worker.
'use strict';

const ItemTime = (() => {
  const MINUTE = 60_000;
  const down = (time, unit) => Math.floor(time / unit) * unit;
  const { morningAt, iso } = NetworkClock;

  /** The end of a reading on that morning; a time that somebody has typed stays, because it is not from the clock. */
  function endOn({ at, morning: shown, typed }, time, morning, latest) {
    return typed ? Math.min(at + morning - shown, down(latest, MINUTE)) : Math.min(morning, down(time, MINUTE));
  }

  /** The item for another morning, or with another time; nothing was read later than `latest`. */
  function place(item, time, morning, latest = NetworkClock.now()) {
    const { clock, ask, ...rest } = item;
    if (item.told) {
      const at = endOn(item.told, time, morning, latest);
      const key = item.key.replace(String(item.told.morning), String(morning));
      return { ...rest, key, body: { ...item.body, at: iso(at) }, told: { ...item.told, at, morning } };
    }
    const at = down(time, 1000);
    if (!item.level) return { ...rest, body: { ...item.body, at: iso(at) } };
    const key = item.key.replace(String(item.level.at), String(at));
    return { ...rest, key, body: { ...item.body, at: iso(at) }, level: { ...item.level, at } };
  }

  /** The item as it is, but not later than now. */
  function settled(item, network) {
    const { clock, ...rest } = item;
    return Date.parse(item.body.at) > network ? place(item, network, item.told?.morning, network) : rest;
  }

  /**
   * The item as it is to be sent now; or as {ask: {times}}, if the pupil must say when it was: between these times, or, if
   * there are none, nobody knows. Signs of danger never wait for an answer.
   */
  function resolve(item, server) {
    if (!item.clock || !item.body.at) return item;
    const was = NetworkClock.believed(item.clock);
    const times = NetworkClock.timesOf(item.clock, server);
    if (!item.told && !item.level) {
      return place(item, Math.min(server.network, Math.max(item.clock.heard, times[0] ?? was)));
    }
    if (times.length === 1 && Math.abs(times[0] - was) <= NetworkClock.TOLERANCE) return settled(item, server.network);
    const shifts = times.map(time => morningAt(time) - morningAt(was));
    if (times.length && shifts.every(shift => shift === 0)) {
      return place(item, Math.min(times[0], server.network), item.told?.morning, server.network);
    }
    return { ...item, state: 'asking', ask: { times } };
  }

  /** The choices for an item that asks: the morning, or for a level the time, at each possible time. */
  function choicesOf(item) {
    const was = item.clock ? NetworkClock.believed(item.clock) : undefined;
    const choices = (item.ask?.times ?? []).map(time => item.level
      ? { time }
      : { time, morning: item.told.morning + morningAt(time) - morningAt(was) });
    return choices.filter((one, index) =>
      choices.findIndex(other => (other.morning ?? other.time) === (one.morning ?? one.time)) === index);
  }

  return { place, resolve, choicesOf };
})();
self.ItemTime = ItemTime;
