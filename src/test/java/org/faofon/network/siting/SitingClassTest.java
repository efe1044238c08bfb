package org.faofon.network.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitingClassTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    static Map<CompassPoint, Obstruction> around(Obstruction all) {
        Map<CompassPoint, Obstruction> horizon = new EnumMap<>(CompassPoint.class);
        for (CompassPoint point : CompassPoint.values()) {
            horizon.put(point, all);
        }
        return horizon;
    }

    static SitingSurvey survey(
            Map<CompassPoint, Obstruction> horizon, Optional<GroundSlope> slope, WindProtection wind) {
        return new SitingSurvey(
                DAY, horizon, slope, wind, Optional.empty(), Optional.empty(), Optional.of(GroundSurface.GRASS), "");
    }

    private static int number(Map<CompassPoint, Obstruction> horizon, GroundSlope slope, WindProtection wind) {
        return SitingClass.of(survey(horizon, Optional.of(slope), wind))
                .map(SitingClass::number)
                .orElse(0);
    }

    /** Open everywhere but in the south-west. */
    private static Map<CompassPoint, Obstruction> openBut(Obstruction one) {
        Map<CompassPoint, Obstruction> horizon = around(Obstruction.OPEN);
        horizon.put(CompassPoint.SW, one);
        return horizon;
    }

    @ParameterizedTest
    @CsvSource({"OPEN,2", "LOW,2", "MODERATE,2", "HIGH,3", "VERY_HIGH,4", "OVERHEAD,5"})
    void theHighestObstacleOfAllDirectionsDecides(Obstruction one, int expected) {
        assertThat(number(openBut(one), GroundSlope.FLAT, WindProtection.NONE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"FLAT,2", "GENTLE,2", "STEEP,3", "VERY_STEEP,4"})
    void theSlopeSetsTheBestThatAPlaceCanBe(GroundSlope slope, int expected) {
        assertThat(number(around(Obstruction.OPEN), slope, WindProtection.NONE)).isEqualTo(expected);
        assertThat(number(openBut(Obstruction.OVERHEAD), slope, WindProtection.NONE))
                .isEqualTo(5);
    }

    @Test
    void theBestClassNeedsProtectionFromWind() {
        assertThat(number(around(Obstruction.MODERATE), GroundSlope.FLAT, WindProtection.UNIFORM_OBSTACLES))
                .isEqualTo(1);
        assertThat(number(around(Obstruction.MODERATE), GroundSlope.FLAT, WindProtection.NONE))
                .isEqualTo(2);
        assertThat(number(openBut(Obstruction.LOW), GroundSlope.GENTLE, WindProtection.WIND_SHIELD))
                .isEqualTo(1);
        assertThat(number(openBut(Obstruction.MODERATE), GroundSlope.GENTLE, WindProtection.WIND_SHIELD))
                .isEqualTo(2);
    }

    @Test
    void whatDoesNotStandAllAroundIsNoWindbreak() {
        assertThat(number(openBut(Obstruction.MODERATE), GroundSlope.FLAT, WindProtection.UNIFORM_OBSTACLES))
                .isEqualTo(2);
        assertThat(number(around(Obstruction.HIGH), GroundSlope.FLAT, WindProtection.UNIFORM_OBSTACLES))
                .isEqualTo(3);
        assertThat(number(around(Obstruction.MODERATE), GroundSlope.STEEP, WindProtection.UNIFORM_OBSTACLES))
                .isEqualTo(3);
    }

    @Test
    void withoutADirectionOrTheSlopeOrOnARoofThereIsNoClass() {
        Map<CompassPoint, Obstruction> seven = around(Obstruction.OVERHEAD);
        seven.remove(CompassPoint.NW);
        SitingSurvey missing = survey(seven, Optional.of(GroundSlope.FLAT), WindProtection.NONE);

        assertThat(missing.missingDirections()).containsExactly(CompassPoint.NW);
        assertThat(SitingClass.of(missing)).isEmpty();
        assertThat(SitingClass.of(survey(around(Obstruction.OPEN), Optional.empty(), WindProtection.NONE)))
                .isEmpty();
        assertThat(SitingClass.of(new SitingSurvey(
                        DAY,
                        around(Obstruction.OPEN),
                        Optional.of(GroundSlope.FLAT),
                        WindProtection.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(GroundSurface.ROOF),
                        "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, OPEN",
        "-1, 5, OPEN",
        "2, 8.1, LOW",
        "2, 8, LOW",
        "2, 7.9, MODERATE",
        "2, 4, MODERATE",
        "2, 3.9, HIGH",
        "2, 2, HIGH",
        "2, 1.9, VERY_HIGH",
        "2, 1, VERY_HIGH",
        "2, 0.9, OVERHEAD",
        "2, 0, OVERHEAD"
    })
    void anObstacleExactlyAtTheLimitIsInTheLowerRange(double height, double distance, Obstruction expected) {
        assertThat(Obstruction.of(height, distance)).isEqualTo(expected);
    }

    @Test
    void theAnglesAreThoseOfTheDistances() {
        assertThat(Obstruction.OPEN.mostDegrees()).isZero();
        assertThat(Obstruction.LOW.mostDegrees()).isEqualTo(14.04, within(0.01));
        assertThat(Obstruction.MODERATE.mostDegrees()).isEqualTo(26.57, within(0.01));
        assertThat(Obstruction.HIGH.mostDegrees()).isEqualTo(45, within(1e-9));
        assertThat(Obstruction.VERY_HIGH.mostDegrees()).isEqualTo(63.43, within(0.01));
    }

    @Test
    void aSurveyWithAbsurdNumbersIsRefused() {
        for (int rim : new int[] {-1, 0, 3_001}) {
            assertThatIllegalArgumentException().isThrownBy(() -> withRim(rim)).withMessageContaining("rim");
        }
        assertThat(withRim(1).rimCentimetres()).contains(1);
        assertThat(withRim(3_000).rimCentimetres()).contains(3_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SitingSurvey(
                        LocalDate.of(1999, 12, 31),
                        Map.of(),
                        Optional.empty(),
                        WindProtection.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ""))
                .withMessageContaining("1999-12-31");
    }

    private static SitingSurvey withRim(int centimetres) {
        return new SitingSurvey(
                DAY,
                Map.of(),
                Optional.empty(),
                WindProtection.NONE,
                Optional.of(centimetres),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
