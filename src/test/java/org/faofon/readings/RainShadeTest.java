package org.faofon.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RainShadeTest {
    @Test
    void upToTheHeaviestClassAShadeIsTheClass() {
        assertThat(RainShade.keyOf(RainClass.UNKNOWN, new BigDecimal("400"))).isEqualTo("unknown");
        assertThat(RainShade.keyOf(RainClass.HEAVY, new BigDecimal("90"))).isEqualTo("heavy");
    }

    @Test
    void moreThanAStepHasItsShade() {
        assertThat(RainShade.keyOf(RainClass.VERY_HEAVY, new BigDecimal("150.0")))
                .isEqualTo("very-heavy");
        assertThat(RainShade.keyOf(RainClass.VERY_HEAVY, new BigDecimal("150.001")))
                .isEqualTo("over-150");
        assertThat(RainShade.keyOf(RainClass.VERY_HEAVY, new BigDecimal("300"))).isEqualTo("over-200");
        assertThat(RainShade.keyOf(RainClass.VERY_HEAVY, new BigDecimal("640"))).isEqualTo("over-300");
    }

    @Test
    void theLegendHasNoHolesAboveTheHeaviestClass() {
        assertThat(RainShade.all().stream().skip(RainClass.values().length - 1).map(RainShade::range))
                .containsExactly("90.1–150", "150.1–200", "200.1–300", ">300");
    }
}
