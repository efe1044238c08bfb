package org.faofon.sim.fleet;

import java.time.Instant;
import java.util.Optional;
import org.faofon.sim.readings.Reading;

/** Learns what really fell beside what a gauge told of it. */
public interface MeasurementLog {
    MeasurementLog NONE = (gauge, end, fellMicrometres, told) -> {};

    /**
     * Called once for each interval of each automatic gauge.
     *
     * @param end of the true interval, whatever the gauge's clock says
     * @param told empty if the gauge was dead
     */
    void measured(String gauge, Instant end, long fellMicrometres, Optional<Reading> told);
}
