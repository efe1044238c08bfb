package org.faofon.sim.fleet;

import org.faofon.sim.faults.UplinkTally;

/**
 * What became of the rain at a gauge with faults.
 *
 * @param faults their names
 * @param fellMicrometres what really fell
 * @param toldMicrometres what its readings say, lost or not
 * @param waiting readings without an acknowledgement
 */
public record DeviceReport(
        String gauge, String faults, long fellMicrometres, long toldMicrometres, long waiting, UplinkTally uplinks) {}
