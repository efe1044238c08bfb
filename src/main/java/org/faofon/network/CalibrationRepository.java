package org.faofon.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The only writer of the table {@code gauge_calibration}. */
@ApplicationScoped
public class CalibrationRepository {
    private final Clock clock;

    CalibrationRepository(Clock clock) {
        this.clock = clock;
    }

    /**
     * Stores a calibration. If there already is one for that date, the new factor is valid and the old one is kept; the
     * same factor again changes nothing.
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

    /** All calibrations of the gauge, by date; if there are several for one date, the last one is valid. */
    @Transactional
    public List<GaugeCalibration> list(Gauge gauge) {
        return GaugeCalibration.list("gaugeId = ?1 order by validFrom, id", gauge.id);
    }
}
