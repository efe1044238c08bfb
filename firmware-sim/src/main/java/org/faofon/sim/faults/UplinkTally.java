package org.faofon.sim.faults;

/** How many messages of a gauge its faults have struck. */
public record UplinkTally(long lost, long corrupted, long duplicated, long retained) {
    public static final UplinkTally NOTHING = new UplinkTally(0, 0, 0, 0);

    UplinkTally plus(DeviceFaults.UplinkFate fate) {
        if (fate.lost()) {
            return new UplinkTally(lost + 1, corrupted, duplicated, retained);
        }
        return new UplinkTally(
                lost,
                corrupted + (fate.corrupt() ? 1 : 0),
                duplicated + (fate.twice() ? 1 : 0),
                retained + (fate.retained() ? 1 : 0));
    }
}
