package org.faofon.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GaugeStatusTest {
    private static final Instant MORNING = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    private static GaugeStatus.Report online(double battery) {
        return new GaugeStatus.Report(true, Optional.of(battery), Optional.of(-71), Optional.of("1.4.2"));
    }

    private static GaugeStatus.Report lastWill() {
        return new GaugeStatus.Report(false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void aLastWillKeepsTheBatteryThatWasLastTold() {
        GaugeStatus away = GaugeStatus.first(online(12), MORNING).followedBy(lastWill(), NOON);

        assertThat(away.report().online()).isFalse();
        assertThat(away.report().batteryPercent()).contains(12.0);
        assertThat(away.since()).isEqualTo(NOON);
    }

    @Test
    void whoSaysAgainThatItIsOnlineHasBeenSinceTheFirstTime() {
        GaugeStatus again = GaugeStatus.first(online(87), MORNING).followedBy(online(86), NOON);

        assertThat(again.since()).isEqualTo(MORNING);
        assertThat(again.heardAt()).isEqualTo(NOON);
    }

    @Test
    void theKeptCopyOfALastWillSaysNothingNew() {
        GaugeStatus away = GaugeStatus.first(online(12), MORNING).followedBy(lastWill(), NOON);

        assertThat(away.says(lastWill())).isTrue();
        assertThat(away.says(online(12))).isFalse();
    }

    @Test
    void aBatteryIsLowUnderTwentyPerCent() {
        assertThat(GaugeStatus.first(online(19.9), MORNING).batteryLow()).isTrue();
        assertThat(GaugeStatus.first(online(20), MORNING).batteryLow()).isFalse();
        assertThat(GaugeStatus.first(online(20.1), MORNING).needsCare()).isFalse();
    }
}
