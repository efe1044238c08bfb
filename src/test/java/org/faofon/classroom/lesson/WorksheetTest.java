package org.faofon.classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faofon.classroom.lesson.Worksheet.Comparison;
import org.faofon.classroom.rainday.MultiDayTotal;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.classroom.rainday.RainDay.State;
import org.faofon.classroom.rainday.RainMonth;
import org.faofon.classroom.rainday.Tenths;
import org.faofon.readings.RainClass;
import org.junit.jupiter.api.Test;

class WorksheetTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    /** A month of which only these days are known. */
    private static RainMonth month(Map<Integer, RainDay> known, MultiDayTotal... together) {
        List<RainDay> days = new ArrayList<>();
        for (int i = 1; i <= NOVEMBER.lengthOfMonth(); i++) {
            LocalDate date = NOVEMBER.atDay(i);
            boolean inAHeap = List.of(together).stream().anyMatch(heap -> heap.covers(date));
            days.add(known.getOrDefault(i, RainDay.unknown(date, inAHeap ? State.TOGETHER : State.MISSING)));
        }
        return new RainMonth(NOVEMBER, days, List.of(together));
    }

    private static RainDay day(int day, long micrometres) {
        return RainDay.known(NOVEMBER.atDay(day), micrometres);
    }

    private static Worksheet sheet(RainMonth month) {
        return new Worksheet(month, new RainMonth(NOVEMBER.minusMonths(1), List.of(), List.of()));
    }

    @Test
    void gapsAreNoZerosInTheMean() {
        Worksheet sheet = sheet(month(Map.of(1, day(1, 10_000), 2, day(2, 0), 3, day(3, 20_500))));

        assertThat(sheet.total().tenths()).isEqualTo(305);
        assertThat(sheet.month().countedDays()).isEqualTo(3);
        assertThat(sheet.unknownDays()).isEqualTo(27);
        assertThat(sheet.mean().tenths()).isEqualTo(102);
    }

    @Test
    void answersFitTheNumbersThatArePrinted() {
        Worksheet sheet = sheet(month(Map.of(1, day(1, 10_040), 2, day(2, 10_040), 3, day(3, 10_040))));

        assertThat(sheet.total().tenths()).isEqualTo(300);
        assertThat(sheet.month().totalMicrometres()).isEqualTo(30_120);
        assertThat(sheet.classOf(sheet.wettest().get(0))).isEqualTo(RainClass.LIGHT);
    }

    @Test
    void aTraceIsNothingInSumsAndNoRainyDay() {
        RainDay trace = new RainDay(NOVEMBER.atDay(2), State.KNOWN, 0, true, false, false);
        Worksheet sheet = sheet(month(Map.of(1, day(1, 100), 2, trace, 3, day(3, 99))));

        assertThat(sheet.total().tenths()).isEqualTo(1);
        assertThat(sheet.rainyDays()).isEqualTo(1);
        assertThat(sheet.tallies())
                .extracting(Worksheet.Tally::rainClass, Worksheet.Tally::days)
                .contains(tuple(RainClass.TRACE, 2L), tuple(RainClass.LIGHT, 1L));
    }

    @Test
    void severalDaysCountInTheTotalAndInTheMeanButAreNoDay() {
        MultiDayTotal weekend = new MultiDayTotal(NOVEMBER.atDay(6), NOVEMBER.atDay(8), 60_000, false, false);
        Worksheet sheet = sheet(month(Map.of(5, day(5, 20_000)), weekend));

        assertThat(sheet.total().tenths()).isEqualTo(800);
        assertThat(sheet.month().countedDays()).isEqualTo(4);
        assertThat(sheet.mean().tenths()).isEqualTo(200);
        assertThat(sheet.heapDays()).isEqualTo(3);
        assertThat(sheet.wettest()).containsExactly(day(5, 20_000));
        assertThat(sheet.rainyDays()).isEqualTo(1);
    }

    @Test
    void severalDaysOverTheBorderOfTheMonthAreNoPartOfIt() {
        MultiDayTotal over =
                new MultiDayTotal(NOVEMBER.atDay(30), NOVEMBER.atEndOfMonth().plusDays(2), 60_000, false, false);
        Worksheet sheet = sheet(month(Map.of(5, day(5, 20_000)), over));

        assertThat(sheet.total().tenths()).isEqualTo(200);
        assertThat(sheet.month().countedDays()).isEqualTo(1);
        assertThat(sheet.month().overTheBorder()).containsExactly(over);
    }

    @Test
    void aFullCylinderMakesTheTotalAtLeast() {
        RainDay full = new RainDay(NOVEMBER.atDay(2), State.KNOWN, 150_000, false, true, false);

        assertThat(sheet(month(Map.of(1, day(1, 100), 2, full))).month().atLeast())
                .isTrue();
    }

    @Test
    void equallyWetDaysAreAllTheWettest() {
        Worksheet sheet = sheet(month(Map.of(1, day(1, 12_300), 2, day(2, 12_340), 3, day(3, 12_000))));

        assertThat(sheet.wettest())
                .extracting(day -> day.date().getDayOfMonth())
                .containsExactly(1, 2);
    }

    @Test
    void classesAndWhatIsUnknownMakeUpTheMonth() {
        Worksheet sheet = sheet(month(Map.of(1, day(1, 35_000), 2, day(2, 35_060), 3, day(3, 90_100))));

        assertThat(sheet.tallies().stream().mapToLong(Worksheet.Tally::days).sum() + sheet.unknownDays())
                .isEqualTo(30);
        assertThat(sheet.tallies())
                .extracting(Worksheet.Tally::rainClass, Worksheet.Tally::days)
                .contains(tuple(RainClass.MODERATE, 1L), tuple(RainClass.HEAVY, 1L), tuple(RainClass.VERY_HEAVY, 1L));
    }

    @Test
    void withoutAnyKnownDayThereIsNothingToReckon() {
        Worksheet sheet = sheet(month(Map.of()));

        assertThat(sheet.possible()).isFalse();
        assertThat(sheet.mean().tenths()).isZero();
        assertThat(sheet.wettest()).isEmpty();
        assertThat(sheet.comparable()).isFalse();
    }

    @Test
    void comparesWithTheMonthBeforeByThePrintedNumbers() {
        RainMonth now = month(Map.of(1, day(1, 10_000)));
        RainMonth before = month(Map.of(1, day(1, 30_060), 2, day(2, 0)));

        Worksheet sheet = new Worksheet(now, before);

        assertThat(sheet.comparison()).isEqualTo(Comparison.LESS);
        assertThat(sheet.differenceTenths()).isEqualTo(201);
    }

    private static RainDay atLeast(int day, long micrometres) {
        return new RainDay(NOVEMBER.atDay(day), State.KNOWN, micrometres, false, true, false);
    }

    @Test
    void whatIsComputedFromAtLeastIsAtLeast() {
        Worksheet sheet = sheet(month(Map.of(1, day(1, 12_400), 2, atLeast(2, 150_000))));

        assertThat(sheet.total()).isEqualTo(new Tenths(1_624, true));
        assertThat(sheet.wettestAmount()).isEqualTo(new Tenths(1_500, true));
        assertThat(sheet.mean()).isEqualTo(new Tenths(812, true));
    }

    @Test
    void aWettestDayThatIsExactIsNotAtLeastButMayBeUnsure() {
        Worksheet sheet = sheet(month(Map.of(1, day(1, 120_000), 2, atLeast(2, 100_000))));

        assertThat(sheet.wettestAmount()).isEqualTo(new Tenths(1_200, false));
        assertThat(sheet.wettestUnsure()).isTrue();
    }

    @Test
    void theSameUnknownDaysStandInTheFirstAndInTheSixthAnswer() {
        MultiDayTotal weekend = new MultiDayTotal(NOVEMBER.atDay(6), NOVEMBER.atDay(8), 60_000, false, false);
        Map<Integer, RainDay> known = new HashMap<>();
        for (int i = 1; i <= 28; i++) {
            if (i < 6 || i > 8) {
                known.put(i, day(i, 1_000));
            }
        }
        Worksheet sheet = sheet(month(known, weekend));

        assertThat(sheet.unknownDays()).isEqualTo(2);
        assertThat(sheet.heapDays()).isEqualTo(3);
        assertThat(sheet.tallies().stream().mapToLong(Worksheet.Tally::days).sum())
                .isEqualTo(25);
    }

    @Test
    void aClassOfAtLeastMayBeHigherUnlessItIsTheHighest() {
        assertThat(sheet(month(Map.of(1, atLeast(1, 30_000)))).wettestClassUnsure())
                .isTrue();
        assertThat(sheet(month(Map.of(1, atLeast(1, 150_000)))).wettestClassUnsure())
                .isFalse();
        assertThat(sheet(month(Map.of(1, day(1, 30_000)))).classesUnsure()).isFalse();
    }

    private static Comparison compare(RainDay now, RainDay then) {
        return new Worksheet(month(Map.of(1, now)), month(Map.of(1, then))).comparison();
    }

    @Test
    void aComparisonWithAtLeastSaysOnlyWhatIsSure() {
        assertThat(compare(day(1, 500), day(1, 400))).isEqualTo(Comparison.MORE);
        assertThat(compare(atLeast(1, 500), day(1, 400))).isEqualTo(Comparison.MORE_AT_LEAST);
        assertThat(compare(atLeast(1, 400), day(1, 500))).isEqualTo(Comparison.UNDECIDED);
        assertThat(compare(day(1, 400), atLeast(1, 500))).isEqualTo(Comparison.LESS_AT_LEAST);
        assertThat(compare(day(1, 500), atLeast(1, 400))).isEqualTo(Comparison.UNDECIDED);
        assertThat(compare(atLeast(1, 500), day(1, 500))).isEqualTo(Comparison.UNDECIDED);
        assertThat(compare(day(1, 500), day(1, 500))).isEqualTo(Comparison.SAME);
    }

    @Test
    void monthsWithDifferentGapsAreNotComparedFairly() {
        RainMonth gaps = month(Map.of(1, day(1, 500)));

        assertThat(new Worksheet(gaps, gaps).fair()).isFalse();
    }
}
