package org.faofon.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.faofon.alerts.text.PlainWords;
import org.faofon.common.text.Language;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.RainTotal;
import org.junit.jupiter.api.Test;

class IncidentFormatterTest {
    private static final Duration DAY = Duration.ofHours(24);

    private final IncidentFormatter words =
            PlainIncidentWords.of(Language.TH, PlainWords.of(new GaugeRegistry()), new GaugeRegistry());

    private String label(long micrometres, Duration observed, boolean atLeast) {
        return words.label(new RainTotal(micrometres, DAY, observed, atLeast));
    }

    @Test
    void aFullCylinderIsAtLeast() {
        assertThat(label(150_000, DAY, true)).isEqualTo("≥150.0");
        assertThat(label(150_000, DAY, false)).isEqualTo("150.0");
    }

    @Test
    void theLastMinutesOfYesterdaysRainAreNoRainOfToday() {
        assertThat(label(60, Duration.ofMinutes(10), false)).isEqualTo("?");
        assertThat(label(1_400, Duration.ofMinutes(71), false)).isEqualTo("?");
        assertThat(label(1_400, Duration.ofMinutes(72), false)).isEqualTo("1.4");
        assertThat(label(99, Duration.ofHours(4), false)).isEqualTo("?");
        assertThat(label(60, DAY, false)).isEqualTo("<0.1");
    }
}
