package org.faofon.classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.classroom.rainday.RainMonths;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainClass;
import org.faofon.readings.RainInterval;

/** Every number of a worksheet's answers against the readings, added up with the decimals that a pupil would write. */
class WorksheetPropertyTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Instant LATER = Instant.parse("2027-01-15T00:00:00Z");
    private static final BigDecimal RAINY = new BigDecimal("0.1");

    /**
     * A visit to the cylinder: the rain of the days since the last one, or none that was read.
     *
     * @param days how many days it covers
     */
    private record Visit(int days, boolean read, int micrometres, Depth.Kind kind) {
        boolean single() {
            return read && days == 1;
        }

        boolean together() {
            return read && days > 1;
        }

        boolean atLeast() {
            return read && kind == Depth.Kind.AT_LEAST;
        }

        /** As it is printed: to a tenth, and less than a tenth counts as 0. */
        BigDecimal printed() {
            BigDecimal mm = BigDecimal.valueOf(micrometres, 3);
            boolean trace = days == 1 && mm.compareTo(RAINY) < 0;
            return trace ? BigDecimal.ZERO.setScale(1) : mm.setScale(1, RoundingMode.HALF_UP);
        }
    }

    @Provide
    Arbitrary<List<Visit>> months() {
        Arbitrary<Integer> days = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(1)),
                Tuple.of(1, Arbitraries.integers().between(2, 4)));
        Arbitrary<Integer> depth = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 200)),
                Tuple.of(4, Arbitraries.integers().between(100, 150_000)));
        Arbitrary<Boolean> read = Arbitraries.frequency(Tuple.of(6, true), Tuple.of(1, false));
        Arbitrary<Visit> visit = Combinators.combine(days, read, depth, Arbitraries.of(Depth.Kind.values()))
                .as((length, seen, mm, kind) -> new Visit(
                        length,
                        seen,
                        kind == Depth.Kind.TRACE ? 0 : mm,
                        kind == Depth.Kind.TRACE && length > 1 ? Depth.Kind.EXACT : kind));
        return visit.list().ofSize(31).map(visits -> fitting(visits, NOVEMBER.lengthOfMonth()));
    }

    /** As many visits as fill the month exactly. */
    private static List<Visit> fitting(List<Visit> visits, int length) {
        List<Visit> fitting = new ArrayList<>();
        int left = length;
        for (Visit visit : visits) {
            if (left > 0) {
                int days = Math.min(left, visit.days());
                fitting.add(new Visit(days, visit.read(), visit.micrometres(), visit.kind()));
                left -= days;
            }
        }
        return fitting;
    }

    private static Worksheet sheet(List<Visit> now, List<Visit> then) {
        return new Worksheet(
                RainMonths.of(NOVEMBER, readings(NOVEMBER, now), LATER),
                RainMonths.of(NOVEMBER.minusMonths(1), readings(NOVEMBER.minusMonths(1), then), LATER));
    }

    private static List<RainInterval> readings(YearMonth month, List<Visit> visits) {
        List<RainInterval> readings = new ArrayList<>();
        LocalDate day = month.atDay(1);
        for (Visit visit : visits) {
            LocalDate end = day.plusDays(visit.days());
            if (visit.read()) {
                Instant at = end.atStartOfDay().toInstant(ZoneOffset.UTC);
                readings.add(new RainInterval(
                        Interval.endingAt(at, Duration.ofDays(visit.days())),
                        new Depth(visit.micrometres(), visit.kind()),
                        Quality.GOOD));
            }
            day = end;
        }
        return readings;
    }

    private static BigDecimal sum(List<Visit> visits) {
        return visits.stream()
                .filter(Visit::read)
                .map(Visit::printed)
                .reduce(BigDecimal.ZERO.setScale(1), BigDecimal::add);
    }

    private static BigDecimal mm(long tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }

    private static long days(Stream<Visit> visits) {
        return visits.mapToLong(Visit::days).sum();
    }

    @Property(tries = 300)
    void everyNumberEqualsWhatAPupilWorksOut(@ForAll("months") List<Visit> now, @ForAll("months") List<Visit> then) {
        Worksheet sheet = sheet(now, then);
        boolean atLeast = now.stream().anyMatch(Visit::atLeast);
        long known = days(now.stream().filter(Visit::read));

        assertThat(sheet.month().countedDays()).isEqualTo(known);
        assertThat(sheet.unknownDays()).isEqualTo(NOVEMBER.lengthOfMonth() - known);
        assertThat(sheet.heapDays()).isEqualTo(days(now.stream().filter(Visit::together)));
        assertThat(mm(sheet.total().tenths())).isEqualTo(sum(now));
        assertThat(mm(sheet.beforeTotal().tenths())).isEqualTo(sum(then));
        assertThat(sheet.total().atLeast()).isEqualTo(atLeast);
        assertThat(sheet.mean().atLeast()).isEqualTo(atLeast);
        if (known > 0) {
            assertThat(mm(sheet.mean().tenths()))
                    .isEqualTo(sum(now).divide(BigDecimal.valueOf(known), 1, RoundingMode.HALF_UP));
        }
        assertThat(mm(sheet.differenceTenths()))
                .isEqualTo(sum(now).subtract(sum(then)).abs());
    }

    @Property(tries = 300)
    void everyDayEqualsItsReading(@ForAll("months") List<Visit> now) {
        Worksheet sheet = sheet(now, List.of());
        List<Visit> single = now.stream().filter(Visit::single).toList();
        BigDecimal most =
                single.stream().map(Visit::printed).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);

        assertThat(sheet.rainyDays())
                .isEqualTo(single.stream()
                        .filter(visit -> visit.printed().compareTo(RAINY) >= 0)
                        .count());
        assertThat(mm(sheet.wettestAmount().tenths())).isEqualByComparingTo(most);
        assertThat(sheet.wettest()).allMatch(day -> mm(day.tenths()).compareTo(most) == 0);
        assertThat(sheet.wettestAmount().atLeast())
                .isEqualTo(most.signum() > 0
                        && single.stream()
                                .anyMatch(v -> v.atLeast() && v.printed().compareTo(most) == 0));
        for (Worksheet.Tally tally : sheet.tallies()) {
            assertThat(tally.days()).as(tally.rainClass().name()).isEqualTo(inClass(single, tally.rainClass()));
        }
        long classified =
                sheet.tallies().stream().mapToLong(Worksheet.Tally::days).sum();
        assertThat(classified + sheet.heapDays() + sheet.unknownDays()).isEqualTo(NOVEMBER.lengthOfMonth());
    }

    @Property(tries = 300)
    void whatIsSaidForSureStaysTrueWhateverTheUnknownRainWas(
            @ForAll("months") List<Visit> now, @ForAll("months") List<Visit> then) {
        Worksheet sheet = sheet(now, then);
        BigDecimal huge = new BigDecimal("5000");
        BigDecimal mostNow = now.stream().anyMatch(Visit::atLeast) ? sum(now).add(huge) : sum(now);
        BigDecimal mostThen = then.stream().anyMatch(Visit::atLeast) ? sum(then).add(huge) : sum(then);

        switch (sheet.comparison()) {
            case MORE, MORE_AT_LEAST -> assertThat(sum(now)).isGreaterThan(mostThen);
            case LESS, LESS_AT_LEAST -> assertThat(mostNow).isLessThan(sum(then));
            case SAME -> assertThat(mostNow).isEqualByComparingTo(mostThen);
            case UNDECIDED -> assertThat(mostNow.add(mostThen)).isGreaterThanOrEqualTo(huge);
        }
    }

    private static long inClass(List<Visit> single, RainClass rainClass) {
        return single.stream().filter(visit -> bounds(visit, rainClass)).count();
    }

    /** The Meteorological Department's classes, written down once more. */
    private static boolean bounds(Visit visit, RainClass rainClass) {
        BigDecimal mm = visit.printed();
        boolean dry = visit.micrometres() == 0 && visit.kind() != Depth.Kind.TRACE;
        return switch (rainClass) {
            case UNKNOWN -> false;
            case NONE -> dry;
            case TRACE -> !dry && mm.compareTo(RAINY) < 0;
            case LIGHT -> between(mm, "0.1", "10.0");
            case MODERATE -> between(mm, "10.1", "35.0");
            case HEAVY -> between(mm, "35.1", "90.0");
            case VERY_HEAVY -> mm.compareTo(new BigDecimal("90.1")) >= 0;
        };
    }

    private static boolean between(BigDecimal mm, String from, String to) {
        return mm.compareTo(new BigDecimal(from)) >= 0 && mm.compareTo(new BigDecimal(to)) <= 0;
    }

    @Property(tries = 100)
    void aMonthOfKnownDaysHasNoUnsureAnswer(@ForAll("months") List<Visit> now) {
        List<Visit> plain = now.stream()
                .flatMap(visit -> Stream.generate(() -> new Visit(1, true, visit.micrometres(), Depth.Kind.EXACT))
                        .limit(visit.days()))
                .toList();
        Worksheet sheet = sheet(plain, plain);

        assertThat(sheet.wettestUnsure() || sheet.rainyUnsure() || sheet.classesUnsure())
                .isFalse();
        assertThat(sheet.month().days()).allMatch(RainDay::known);
    }
}
