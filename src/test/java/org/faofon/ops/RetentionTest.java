package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetentionTest {
    @Test
    void keepsEverythingUnlessToldOtherwise() {
        assertThat(Retention.of(Optional.empty()).keep()).isEmpty();
        assertThat(Retention.of(Optional.of(" ")).keep()).isEmpty();
    }

    @Test
    void keepsNoLessThanRulesAndYearlyPagesNeed() {
        assertThat(Retention.of(Optional.of("P400D")).keep()).contains(Period.ofDays(400));
        assertThat(Retention.of(Optional.of("P5Y")).keep()).contains(Period.ofYears(5));
        assertThatThrownBy(() -> Retention.of(Optional.of("P399D")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("FAOFON_KEEP_READINGS is P399D, which is less than 400 days");
        assertThatThrownBy(() -> Retention.of(Optional.of("P13M"))).isInstanceOf(StartupException.class);
    }

    @Test
    void saysHowASpanIsWritten() {
        assertThatThrownBy(() -> Retention.of(Optional.of("5 years")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("Write for instance P5Y");
    }
}
