// The network's time on a device whose own clock may be wrong, and may be set while there is no signal. A plain script for
// the page and the service worker.
'use strict';

const NetworkClock = (() => {
  const DAY = 86_400_000;
  const BANGKOK = 7 * 3_600_000;
  /** The clocks of devices are not exact; more than this is an error. */
  const TOLERANCE = 300_000;

  /** The last contact: how far the network's time was ahead of this device's clock, and the network's time then. */
  let contact = { skew: 0, heard: 0 };

  const load = kept => { contact = { ...contact, ...kept }; };

  /** Notes the network's time; returns what is to be kept for the time without a signal. */
  function hear(time) {
    const heard = Date.parse(time);
    contact = { skew: heard - Date.now(), heard };
    return contact;
  }

  /** The network's time as far as this device can know: it cannot be earlier than it was at the last contact. */
  const now = () => Math.max(Date.now() + contact.skew, contact.heard);

  /** Whether this device's clock was certainly set back since the last contact. */
  const wasSetBack = () => Date.now() + contact.skew < contact.heard - TOLERANCE;

  /** What an item keeps of the clock with which it was entered. */
  const stamp = () => ({ own: Date.now(), ...contact });

  const believed = ({ own, skew, heard }) => Math.max(own + skew, heard);

  /**
   * When an item may have been entered, now that the network's time is known: the clock was as wrong as it is now, or as
   * wrong as at the last contact before. Only times between that contact and now are possible. The first is more likely: a
   * clock that is wrong now was wrong then, and one that is right now was set by the network that has just come back.
   *
   * @param server the network's time, this device's time at the same moment, and how fast the network's time runs
   */
  function timesOf(kept, { network, own, rate }) {
    if (rate !== 1) return [believed(kept)];
    const byNow = kept.own + network - own;
    const byThen = kept.own + kept.skew;
    const isRight = Math.abs(network - own) <= TOLERANCE;
    const times = (isRight ? [byThen, byNow] : [byNow, byThen])
      .filter(time => time >= kept.heard - TOLERANCE && time <= network + TOLERANCE);
    const same = times.length === 2 && Math.abs(times[0] - times[1]) <= TOLERANCE;
    return same ? [byThen] : times;
  }

  /** The morning that is reported at that time: from 05:00 on it is today's, by its 07:00, which is midnight in UTC. */
  const morningAt = time => Math.floor((time + DAY / 12) / DAY) * DAY;

  const iso = time => new Date(time + BANGKOK).toISOString().slice(0, 19) + '+07:00';

  return { TOLERANCE, load, hear, now, wasSetBack, stamp, believed, timesOf, morningAt, iso };
})();
self.NetworkClock = NetworkClock;
