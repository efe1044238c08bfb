package org.faofon.sim.link;

/**
 * The statistics of one link, in readings.
 *
 * @param sent readings that were sent at least once
 * @param resent repeated transmissions of a reading
 * @param acknowledgedMicrometres the sum of the depths of the acknowledged readings
 */
public record LinkTally(long accepted, long sent, long resent, long acknowledged, long acknowledgedMicrometres) {
    public static final LinkTally NOTHING = new LinkTally(0, 0, 0, 0, 0);

    public LinkTally plus(LinkTally other) {
        return new LinkTally(
                accepted + other.accepted,
                sent + other.sent,
                resent + other.resent,
                acknowledged + other.acknowledged,
                acknowledgedMicrometres + other.acknowledgedMicrometres);
    }

    public long unacknowledged() {
        return accepted - acknowledged;
    }

    LinkTally oneMoreAccepted() {
        return new LinkTally(accepted + 1, sent, resent, acknowledged, acknowledgedMicrometres);
    }

    LinkTally moreSent(long firstTime, long again) {
        return new LinkTally(accepted, sent + firstTime, resent + again, acknowledged, acknowledgedMicrometres);
    }

    LinkTally moreAcknowledged(long readings, long micrometres) {
        return new LinkTally(accepted, sent, resent, acknowledged + readings, acknowledgedMicrometres + micrometres);
    }
}
