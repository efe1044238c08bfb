package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.faofon.readings.intake.CylinderFillings.Given;
import org.junit.jupiter.api.Test;

class CylinderFillingsTest {
    /** Monday, 07:00 in Bangkok; hours are counted from there. */
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");

    private final List<CylinderLevel> levels = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();

    private static Instant at(double hour) {
        return SEVEN.plusSeconds(Math.round(hour * 3600));
    }

    private static Reading.Origin origin(double hour) {
        return new Reading.Origin(Source.LINE, "volunteer PTL07 LINE", at(hour));
    }

    private void level(double hour, String mm, Depth.Kind kind, boolean emptied) {
        levels.add(
                new CylinderLevel("PTL07", at(hour), Depth.ofMm(new BigDecimal(mm), kind), emptied, origin(hour), ""));
    }

    private void level(double hour, String mm) {
        level(hour, mm, Depth.Kind.EXACT, false);
    }

    private void emptied(double hour, String mm) {
        level(hour, mm, Depth.Kind.EXACT, true);
    }

    private void given(double fromHour, double toHour, String mm) {
        given.add(new Given(
                new Interval(at(fromHour), at(toHour)),
                Depth.ofMm(new BigDecimal(mm), Depth.Kind.EXACT),
                origin(toHour),
                true,
                false));
    }

    private void morning(double hour, String mm) {
        given(hour - 24, hour, mm);
    }

    /** From and to in hours, and mm; with ≥ or T before it. */
    private List<String> derived() {
        return new CylinderFillings(levels, given)
                .differences().stream().map(CylinderFillingsTest::words).toList();
    }

    private static String words(Reading reading) {
        String kind = switch (reading.depth().kind()) {
            case EXACT -> "";
            case TRACE -> "T";
            case AT_LEAST -> "≥";
        };
        return hours(reading.interval().start()) + "-" + hours(reading.at()) + " " + kind
                + reading.depth().mm();
    }

    private static String hours(Instant time) {
        return new BigDecimal(Duration.between(SEVEN, time).toSeconds())
                .divide(new BigDecimal(3600))
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void aRunningTotalReplacesTheOneBefore() {
        morning(0, "3");
        level(4, "62");
        level(8, "80");

        assertThat(derived()).containsExactly("0-4 62", "4-8 18");
    }

    @Test
    void whereNobodyHasEverReadItGathersSinceSeven() {
        level(4, "62");

        assertThat(derived()).containsExactly("0-4 62");
    }

    @Test
    void aLowerTotalTakesBackWhatWasTooMuch() {
        morning(0, "3");
        level(4, "620");
        level(8, "64");

        assertThat(derived()).containsExactly("0-4 64", "4-8 0");
    }

    @Test
    void noMoreFellThanTheMorningSays() {
        morning(0, "3");
        level(4, "62");
        level(8, "80");
        morning(24, "70");

        assertThat(derived()).containsExactly("0-4 62", "4-8 8");
    }

    @Test
    void theNextFillingBeginsWhenItWasEmptied() {
        morning(0, "3");
        level(16, "100");
        emptied(19, "148");
        level(21, "20");

        assertThat(derived()).containsExactly("0-16 100", "16-19 48", "19-21 20");
    }

    @Test
    void aMorningAfterAnEmptyingTellsOnlyOfTheTimeSince() {
        emptied(19, "148");

        CylinderFillings fillings = new CylinderFillings(levels, List.of());
        Interval day = new Interval(at(0), at(24));

        assertThat(fillings.gatheredSince(day, Depth.ofMm(new BigDecimal(12), Depth.Kind.EXACT)))
                .isEqualTo(at(19));
    }

    @Test
    void whoPoursOutAndThenReportsTheMorningSpeaksOfTheSameWater() {
        emptied(23.5, "14.5");

        CylinderFillings fillings = new CylinderFillings(levels, List.of());
        Interval day = new Interval(at(0), at(24));

        assertThat(fillings.gatheredSince(day, Depth.ofMm(new BigDecimal("14.5"), Depth.Kind.EXACT)))
                .isEqualTo(at(0));
        assertThat(fillings.gatheredSince(day, Depth.ofMm(new BigDecimal("14.4"), Depth.Kind.EXACT)))
                .isEqualTo(at(23.5));
    }

    @Test
    void whatWasPouredOutIsToldOnceThoughItIsSaidAgain() {
        morning(0, "3");
        emptied(10, "148");
        emptied(10.05, "148");
        level(12, "20");

        assertThat(derived()).containsExactly("0-10 148", "10-10.05 0", "10.05-12 20");
    }

    @Test
    void whoeverReadsThePouredWaterALittleLaterAndLeavesItHasSeenTheSame() {
        morning(0, "3");
        emptied(10, "148");
        level(11, "148");
        morning(24, "12");

        assertThat(derived()).containsExactly("0-10 148", "10-11 0");
        assertThat(new CylinderFillings(levels, given)
                        .gatheredSince(new Interval(at(0), at(24)), Depth.ofMicrometres(12_000)))
                .isEqualTo(at(11));
    }

    @Test
    void moreThanCanFallSinceTheEmptyingWasThereBefore() {
        morning(0, "3");
        emptied(10, "62");
        level(10.02, "63");

        assertThat(derived()).containsExactly("0-10 62", "10-10.02 1");
    }

    @Test
    void aStormReadingInBetweenHasEmptiedItSoThatTheSameDepthAfterItIsNewRain() {
        morning(0, "3");
        emptied(10, "62");
        given(7.75, 10.75, "49.6");
        level(11.5, "62");
        level(22, "62");

        assertThat(derived()).containsExactly("0-10 62", "10.75-11.5 62", "11.5-22 0");
    }

    @Test
    void theSameDepthTwoHoursAfterAnEmptyingIsNewRain() {
        morning(0, "3");
        emptied(10, "20");
        level(12.01, "20");

        assertThat(derived()).containsExactly("0-10 20", "10-12.01 20");
    }

    @Test
    void aCylinderMayRunOverAgainAfterHalfAnHour() {
        morning(0, "3");
        level(10, "150", Depth.Kind.AT_LEAST, true);
        level(10.5, "150", Depth.Kind.AT_LEAST, true);
        level(11.01, "150", Depth.Kind.AT_LEAST, false);

        assertThat(derived()).containsExactly("0-10 ≥150", "10-10.5 ≥0", "10.5-11.01 ≥150");
    }

    @Test
    void moreThanCanFallSinceTheEmptyingIsOfTheWholeDay() {
        emptied(23.9, "140");

        CylinderFillings fillings = new CylinderFillings(levels, List.of());

        assertThat(fillings.gatheredSince(
                        new Interval(at(0), at(24)), Depth.ofMm(new BigDecimal(1480), Depth.Kind.EXACT)))
                .isEqualTo(at(0));
    }

    @Test
    void whoFindsTheMorningsDepthALittleLaterHasSeenTheSameWater() {
        morning(0, "62");
        level(0.5, "62");
        level(4, "20");

        assertThat(derived()).containsExactly("-24-0.5 62", "0.5-4 20");
    }

    @Test
    void theMorningsDepthAfterAnotherReadingIsNewRain() {
        morning(0, "62");
        given(-7.5, 0.5, "0");
        level(0.6, "62");
        emptied(3, "62");

        assertThat(derived()).containsExactly("0.5-0.6 62", "0.6-3 0");
    }

    @Test
    void theMorningsDepthAfterADeeperLevelIsNewRain() {
        morning(0, "62");
        level(0.4, "100");
        level(0.7, "62");
        level(12, "80");

        assertThat(derived()).containsExactly("0-0.4 62", "0.4-0.7 0", "0.7-12 18");
    }

    @Test
    void aStormReportThatALongerOneContinuesHasEmptiedNothing() {
        morning(0, "3");
        given(0, 8, "85");
        level(10, "100");
        given(0, 11, "120");

        assertThat(derived()).containsExactly("0-10 100");
    }

    @Test
    void aFullCylinderSaysAtLeast() {
        morning(0, "3");
        level(4, "120");
        level(8, "150", Depth.Kind.AT_LEAST, false);

        assertThat(derived()).containsExactly("0-4 120", "4-8 ≥30");
    }

    @Test
    void atLeastTakesNothingBack() {
        morning(0, "3");
        level(4, "160");
        level(8, "150", Depth.Kind.AT_LEAST, false);

        assertThat(derived()).containsExactly("0-4 160", "4-8 ≥0");
    }

    @Test
    void aTraceIsNoZero() {
        morning(0, "3");
        level(4, "0", Depth.Kind.TRACE, false);
        level(8, "0", Depth.Kind.TRACE, false);

        assertThat(derived()).containsExactly("0-4 T0", "4-8 0");
    }

    @Test
    void noReadingIsLongerThanAMonth() {
        morning(0, "3");
        level(40 * 24, "90");

        assertThat(derived()).containsExactly((40 - 31) * 24 + "-" + 40 * 24 + " 90");
    }

    @Test
    void whatAnOfficerHasPutInThePlaceOfALevelsRainEmptiesNothing() {
        morning(0, "3");
        level(4, "62");
        given.add(new Given(new Interval(at(0), at(4)), Depth.ofMicrometres(6_200), origin(5), true, true));
        level(8, "80");

        assertThat(derived()).containsExactly("0-4 62", "4-8 18");
    }
}
