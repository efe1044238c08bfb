package org.faofon.thaiwater;

import org.faofon.network.Gauge;

/** The agency that owns the gauges and gives their data. */
record Agency(String code, String name) {
    /** As in the draft's example G11004-103662. */
    String stationCode(Gauge gauge) {
        return code + "-" + gauge.code;
    }
}
