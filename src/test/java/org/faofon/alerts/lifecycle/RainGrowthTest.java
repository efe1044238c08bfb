package org.faofon.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.BAN_NA;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.held;
import static org.faofon.alerts.Rains.measure;
import static org.faofon.alerts.Rains.minute;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Level;
import org.faofon.alerts.Rains;
import org.junit.jupiter.api.Test;

class RainGrowthTest {
    private static final AlertEvent OPENED = AlertLifecycle.judge(
                    Optional.empty(), finding(minute(0), Optional.of(Level.WARNING), rain(CHUMPHON, 100_000)))
            .get(0);

    private static Evidence rain(String gauge, long micrometres) {
        return held(
                "slope-24h-warning",
                Level.WARNING,
                Optional.empty(),
                gauge,
                minute(0),
                measure(Duration.ofDays(1), micrometres, 100_000));
    }

    private static Optional<AlertEvent> update(Evidence... held) {
        return RainGrowth.update(OPENED.alert, finding(minute(60), Optional.of(Level.WARNING), held), List.of(OPENED));
    }

    @Test
    void theSameRainIsNoNews() {
        assertThat(update(rain(CHUMPHON, 100_000))).isEmpty();
    }

    @Test
    void aTenthMoreIsNewsAndATipLessIsNot() {
        assertThat(update(rain(CHUMPHON, 109_800))).isEmpty();
        assertThat(update(rain(CHUMPHON, 110_000))).map(event -> event.kind).contains(Kind.UPDATED);
    }

    @Test
    void anotherGaugeIsNews() {
        AlertEvent update =
                update(rain(CHUMPHON, 100_000), rain(BAN_NA, 100_000)).orElseThrow();
        assertThat(update.isPublic).isTrue();
        assertThat(update.evidence).extracting(Evidence::gauge).containsExactly(CHUMPHON, BAN_NA);
        assertThat(update.reporting).isEqualTo(4);
    }

    @Test
    void aHigherLevelIsNotToldByAnUpdate() {
        Evidence emergency = Rains.emergency(BAN_NA, minute(0));
        assertThat(update(rain(CHUMPHON, 100_000), emergency)).isEmpty();
    }

    @Test
    void whatNobodyConfirmedStaysUnconfirmed() {
        AlertEvent unconfirmed = Told.unconfirmed();
        Finding more = finding(
                minute(80), Optional.of(Level.EMERGENCY), Rains.emergency(CHUMPHON, minute(0)), rain(BAN_NA, 130_000));
        AlertEvent update =
                RainGrowth.update(unconfirmed.alert, more, List.of(unconfirmed)).orElseThrow();
        assertThat(update.confirmation).isEqualTo(AlertEvent.Confirmation.UNCONFIRMED);
    }
}
