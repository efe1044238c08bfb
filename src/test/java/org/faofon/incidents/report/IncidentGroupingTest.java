package org.faofon.incidents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.alerts.Alert;
import org.faofon.readings.Interval;
import org.junit.jupiter.api.Test;

class IncidentGroupingTest {
    private static final Instant DAWN = Instant.parse("2026-11-29T00:00:00Z");
    private static final Instant NOW = DAWN.plus(Duration.ofDays(9));

    private static Alert alert(int fromHour, int toHour) {
        Alert alert = new Alert();
        alert.raisedAt = DAWN.plus(Duration.ofHours(fromHour));
        alert.closedAt = DAWN.plus(Duration.ofHours(toHour));
        return alert;
    }

    private static Interval hours(int from, int to) {
        return new Interval(DAWN.plus(Duration.ofHours(from)), DAWN.plus(Duration.ofHours(to)));
    }

    @Test
    void alertsWithinHalfADayBelongTogether() {
        assertThat(IncidentGrouping.group(List.of(alert(20, 22), alert(0, 8)), NOW))
                .containsExactly(hours(-6, 22));
    }

    @Test
    void afterMoreThanHalfADayAnotherIncidentBegins() {
        assertThat(IncidentGrouping.group(List.of(alert(21, 22), alert(0, 8)), NOW))
                .containsExactly(hours(15, 22), hours(-6, 8));
    }

    @Test
    void anOpenAlertLastsUntilNow() {
        Alert open = alert(0, 8);
        open.closedAt = null;

        assertThat(IncidentGrouping.group(List.of(open), NOW))
                .containsExactly(new Interval(DAWN.minus(Duration.ofHours(6)), NOW));
    }
}
