package org.faofon.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.Told;
import org.junit.jupiter.api.Test;

class WarningStepsTest {
    private static final AlertEvent FOUND = Told.opened();

    private static WarningSteps steps(Duration heldBefore, Duration observedBefore, Duration receivedBefore) {
        Instant found = FOUND.happenedAt;
        return new WarningSteps(
                1,
                Hazard.LANDSLIDE,
                "9311",
                Level.WARNING,
                "slope-24h-warning",
                1,
                FOUND,
                found.minus(heldBefore),
                Optional.of(found.minus(observedBefore)),
                Optional.of(found.minus(receivedBefore)),
                Optional.of(FOUND),
                Optional.of(Duration.ofSeconds(3)),
                Optional.empty());
    }

    @Test
    void theSearchBeginsWhenTheReadingCame() {
        WarningSteps late = steps(Duration.ofHours(2), Duration.ofHours(2), Duration.ofMinutes(1));

        assertThat(late.observedToReceived()).contains(Duration.ofMinutes(119));
        assertThat(late.receivedToFound()).contains(Duration.ofMinutes(1));
        assertThat(late.observedToLine()).contains(Duration.ofHours(2).plusSeconds(3));
    }

    @Test
    void timeInWhichTheRuleDidNotHoldIsNoDelay() {
        WarningSteps byTimeAlone = steps(Duration.ofMinutes(5), Duration.ofHours(12), Duration.ofHours(11));

        assertThat(byTimeAlone.observedToReceived()).contains(Duration.ofHours(1));
        assertThat(byTimeAlone.receivedToFound()).contains(Duration.ofMinutes(5));
        assertThat(byTimeAlone.observedToLine()).contains(Duration.ofMinutes(5).plusSeconds(3));
    }

    @Test
    void aReadingThatCameWhileTheRulesLookedTookNoTime() {
        WarningSteps during = steps(Duration.ofMinutes(30), Duration.ofMinutes(30), Duration.ofMillis(-400));

        assertThat(during.receivedToFound()).contains(Duration.ZERO);
    }
}
