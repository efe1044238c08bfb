package org.faofon.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The one writer of the table {@code gauge_calibration}. */
@ApplicationScoped
public class CalibrationRepository {
    private final Clock clock;

    CalibrationRepository(Clock clock) {
        this.clock = clock;
    }

    /**
     * Keeps a calibration. For a date that has one already the new factor holds and the old one is kept; the same factor
     * again changes nothing.
     */
    @Transactional
    public void add(Gauge gauge, Calibration calibration, String officer) {
        List<GaugeCalibration> ofThatDate = GaugeCalibration.list(
                "gaugeId = ?1 and validFrom = ?2 order by id desc", gauge.id, calibration.validFrom());
        if (!ofThatDate.isEmpty() && ofThatDate.get(0).factor.compareTo(calibration.factor()) == 0) {
            return;
        }
        GaugeCalibration row = new GaugeCalibration();
        row.gaugeId = gauge.id;
        row.validFrom = calibration.validFrom();
        row.factor = calibration.factor();
        row.enteredBy = officer;
        row.enteredAt = clock.instant();
        row.note = GaugeLocationRepository.emptyToNull(calibration.note());
        row.persist();
    }

    /** Everything that was ever said of the gauge's factor, by date; of several for one date the last one holds. */
    @Transactional
    public List<GaugeCalibration> list(Gauge gauge) {
        return GaugeCalibration.list("gaugeId = ?1 order by validFrom, id", gauge.id);
    }
}
