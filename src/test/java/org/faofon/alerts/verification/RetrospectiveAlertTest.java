package org.faofon.alerts.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.SRINAGARINDRA;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.alerts.Rains.watch;

import java.time.Instant;
import java.util.List;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetrospectiveAlertTest {
    private static RetrospectiveAlert of(Evidence... evidence) {
        return RetrospectiveAlert.of(Hazard.LANDSLIDE, SRINAGARINDRA, List.of(evidence));
    }

    private static Alert alert(Level peak, Instant began, @Nullable Instant closed) {
        Alert alert = new Alert();
        alert.peakLevel = peak;
        alert.beganAt = began;
        alert.closedAt = closed;
        return alert;
    }

    @Test
    void lastsFromTheFirstToTheLastThatHeld() {
        RetrospectiveAlert known = of(warning(CHUMPHON, minute(30)), watch(CHUMPHON, minute(0)));

        assertThat(known.level).isEqualTo(Level.WARNING);
        assertThat(known.beganAt).isEqualTo(minute(0));
        assertThat(known.endedAt).isEqualTo(minute(30));
    }

    @Test
    void anAlertOfTheTimeHasToldIt() {
        RetrospectiveAlert known = of(warning(CHUMPHON, minute(30)));

        assertThat(known.toldBy(alert(Level.WARNING, minute(0), null))).isTrue();
        assertThat(known.toldBy(alert(Level.WARNING, minute(0), minute(30)))).isTrue();
        assertThat(known.toldBy(alert(Level.WARNING, minute(0), minute(29)))).isFalse();
    }

    @Test
    void anAlertThatTheLateRainRaisedSoonAfterHasToldItToo() {
        RetrospectiveAlert known = of(warning(CHUMPHON, minute(0)));

        assertThat(known.toldBy(alert(Level.WARNING, minute(180), null))).isTrue();
        assertThat(known.toldBy(alert(Level.WARNING, minute(181), null))).isFalse();
    }

    @Test
    void aLowerAlertHasNotToldIt() {
        assertThat(of(warning(CHUMPHON, minute(30))).toldBy(alert(Level.WATCH, minute(0), null)))
                .isFalse();
    }

    @Test
    void learnsWhatIsMoreAndKeepsWhatIsLess() {
        RetrospectiveAlert known = of(watch(CHUMPHON, minute(0)));

        assertThat(known.learn(of(watch(CHUMPHON, minute(0))))).isFalse();
        assertThat(known.learn(of(warning(CHUMPHON, minute(30))))).isTrue();
        assertThat(known.beganAt).isEqualTo(minute(0));
        assertThat(known.endedAt).isEqualTo(minute(30));
        assertThat(known.learn(of(watch(CHUMPHON, minute(15))))).isFalse();
        assertThat(known.learn(of(watch(CHUMPHON, minute(60))))).isTrue();
        assertThat(known.level).isEqualTo(Level.WARNING);
        assertThat(known.endedAt).isEqualTo(minute(60));
    }

    @Test
    void stormsThreeHoursApartAreOneEvent() {
        RetrospectiveAlert known = of(watch(CHUMPHON, minute(0)));

        assertThat(known.joins(of(watch(CHUMPHON, minute(180))))).isTrue();
        assertThat(known.joins(of(watch(CHUMPHON, minute(181))))).isFalse();
        assertThat(known.joins(of(watch(CHUMPHON, minute(-181))))).isFalse();
    }

    @Test
    void nothingIsKnownWithoutEvidence() {
        assertThatThrownBy(RetrospectiveAlertTest::of).isInstanceOf(IllegalArgumentException.class);
    }
}
