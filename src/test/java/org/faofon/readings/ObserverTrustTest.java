package org.faofon.readings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObserverTrustTest {
    private static int score(double completeness, double doubted, double rejected) {
        return new ObserverTrust("PTL07", YearMonth.of(2026, 11), completeness, doubted, rejected).score();
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "0.95, 5", "0.949, 4", "0.80, 4", "0.799, 3", "0.50, 3", "0.499, 2", "0, 2"})
    void whatIsMissingCostsUpToThree(double completeness, int score) {
        assertThat(score(completeness, 0, 0)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0.02, 5", "0.021, 4", "0.10, 4", "0.101, 3", "1, 3"})
    void whatTheNeighboursContradictCostsUpToTwo(double doubted, int score) {
        assertThat(score(1, doubted, 0)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "0.001, 4", "0.05, 4", "0.051, 3", "1, 3"})
    void whatOfficersRejectCostsUpToTwo(double rejected, int score) {
        assertThat(score(1, 0, rejected)).isEqualTo(score);
    }

    @Test
    void nobodyHasLessThanOne() {
        assertThat(score(0, 1, 1)).isEqualTo(1);
    }

    @Test
    void aShareIsZeroToOne() {
        assertThatThrownBy(() -> score(1.01, 0, 0)).hasMessageContaining("completeness must be 0 to 1, but was 1.01");
        assertThatThrownBy(() -> score(1, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
