package org.faofon.rules.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.rules.WatchedDistrict.BAN_NA;
import static org.faofon.rules.WatchedDistrict.HOUR;
import static org.faofon.rules.WatchedDistrict.NA_THOM;
import static org.faofon.rules.WatchedDistrict.SEVEN;

import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Level;
import org.faofon.readings.Quality;
import org.faofon.rules.WatchedDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A watch from 35 mm in an hour, which went out when it rained 40 mm at a gauge. */
class SuspectEvidenceCheckTest {
    private final WatchedDistrict district = new WatchedDistrict();
    private final Alert alert = new Alert();
    private final AlertEvent opened = new AlertEvent();

    @BeforeEach
    void warn() {
        district.fell(NA_THOM, SEVEN, "40");
        alert.status = Alert.Status.ACTIVE;
        alert.level = Level.WATCH;
        opened.level = Level.WATCH;
        opened.isPublic = true;
        opened.confirmation = Confirmation.NOT_NEEDED;
        opened.evidence = district.judge().held(new TreeSet<>(List.of(SEVEN)));
    }

    private List<Evidence> doubt(Instant... newTimes) {
        NavigableSet<Instant> times = new TreeSet<>(List.of(newTimes));
        return SuspectEvidenceCheck.of(alert, List.of(opened), district.judge(), times);
    }

    @Test
    void thereIsNoneWhileTheRainIsBelieved() {
        assertThat(doubt()).isEmpty();
    }

    @Test
    void thereIsWhenAllRainThatWasToldIsSuspect() {
        district.fell(NA_THOM, SEVEN, "40", Quality.SUSPECT);

        assertThat(doubt()).extracting(Evidence::gauge).containsExactly(NA_THOM);
    }

    @Test
    void thereIsNoneWhereAnotherGaugeIsBelieved() {
        district.fell(NA_THOM, SEVEN, "40", Quality.SUSPECT);
        district.fell(BAN_NA, SEVEN, "35");

        assertThat(doubt()).isEmpty();
    }

    @Test
    void thereIsWhereTheOtherGaugeIsATipUnder() {
        district.fell(NA_THOM, SEVEN, "40", Quality.SUSPECT);
        district.fell(BAN_NA, SEVEN, "34.8");

        assertThat(doubt()).hasSize(1);
    }

    @Test
    void thereIsNoneWhereLaterRainIsBelieved() {
        district.fell(NA_THOM, SEVEN, "40", Quality.SUSPECT);
        district.fell(NA_THOM, SEVEN.plus(HOUR), "36");

        assertThat(doubt(SEVEN.plus(HOUR))).isEmpty();
    }

    @Test
    void thereIsNoneAboutWhatAnOfficerHasConfirmed() {
        district.fell(NA_THOM, SEVEN, "40", Quality.SUSPECT);
        opened.confirmation = Confirmation.OFFICER;

        assertThat(doubt()).isEmpty();
    }

    @Test
    void thereIsNoneAboutWhatIsNotPublic() {
        district.fell(NA_THOM, SEVEN, "40", Quality.SUSPECT);
        alert.status = Alert.Status.PENDING;

        assertThat(doubt()).isEmpty();
    }

    @Test
    void thereIsNoneAboutRainThatAnOfficerHasFailed() {
        district.fell(NA_THOM, SEVEN, "40", Quality.FAIL);

        assertThat(doubt()).isEmpty();
    }
}
