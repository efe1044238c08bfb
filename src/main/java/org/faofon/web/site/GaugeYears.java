package org.faofon.web.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.faofon.readings.Depth;
import org.faofon.readings.RainClass;
import org.faofon.readings.RainShade;
import org.faofon.readings.RainTotal;
import org.jspecify.annotations.Nullable;

/**
 * The rain of a gauge over the years, by rain days, which are named by the date on which they begin.
 *
 * @param days all of its days from the first measured one, in order
 * @param hour the hour with the most rain; empty for a cylinder
 */
public record GaugeYears(List<Day> days, Optional<Hour> hour) {
    private static final Duration DAY = Duration.ofDays(1);
    /** As for the rain of 24 hours elsewhere. */
    private static final double ENOUGH_OBSERVED = 0.8;

    /** A month or year of which less was observed is not whole. */
    private static final double NEARLY_ALL = 0.95;

    public GaugeYears {
        days = List.copyOf(days);
    }

    /**
     * A rain day.
     *
     * @param observed the share of it that was observed, 0 to 1
     * @param doubtful whether a suspect reading is part of it
     */
    public record Day(LocalDate date, int micrometres, float observed, boolean atLeast, boolean doubtful) {
        public BigDecimal mm() {
            return Depth.toMm(micrometres);
        }

        boolean seen() {
            return observed >= ENOUGH_OBSERVED;
        }

        /** The key of the colour of its rain. */
        String shade() {
            Duration seen = Duration.ofSeconds((long) (observed * DAY.toSeconds()));
            RainClass rainClass = RainClass.of(new RainTotal(micrometres, DAY, seen, atLeast), false);
            return RainShade.keyOf(rainClass, mm());
        }
    }

    /** The rain of an hour that ends then. */
    public record Hour(OffsetDateTime at, BigDecimal mm) {}

    /**
     * The rain of a month or year.
     *
     * @param observed the share of its past days that were observed
     * @param whole whether nearly all of it was observed, so that it can be compared
     */
    public record Sum(long micrometres, double observed, boolean whole) {
        static Sum of(List<Day> days, int length) {
            long depth = days.stream().mapToLong(Day::micrometres).sum();
            double seen = days.stream().mapToDouble(Day::observed).sum() / length;
            boolean atLeast = days.stream().anyMatch(Day::atLeast);
            return new Sum(depth, seen, seen >= NEARLY_ALL && !atLeast);
        }

        public boolean known() {
            return observed > 0;
        }

        /** In whole millimetres. */
        public int rounded() {
            return Depth.toMm(micrometres).setScale(0, RoundingMode.HALF_UP).intValue();
        }
    }

    /** A year in the table. */
    public record Row(int year, List<Sum> months, Sum sum, int rainyDays) {
        public String pathOf(String gauge) {
            return "/gauges/" + gauge + "/years?year=" + year;
        }
    }

    /** The years, the newest first. */
    public List<Row> rows() {
        Map<Integer, List<Day>> byYear = new TreeMap<>(Comparator.reverseOrder());
        days.forEach(day -> byYear.computeIfAbsent(day.date.getYear(), year -> new ArrayList<>())
                .add(day));
        return byYear.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Row row(int year, List<Day> days) {
        List<Sum> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            int number = month;
            months.add(Sum.of(
                    days.stream()
                            .filter(day -> day.date.getMonthValue() == number)
                            .toList(),
                    YearMonth.of(year, month).lengthOfMonth()));
        }
        int length = LocalDate.of(year, 1, 1).lengthOfYear();
        return new Row(year, months, Sum.of(days, length), rainy(days));
    }

    private static int rainy(List<Day> days) {
        return (int) days.stream().filter(day -> day.micrometres >= 100).count();
    }

    List<Day> of(int year) {
        return days.stream().filter(day -> day.date.getYear() == year).toList();
    }

    /** The day with the most rain in readings without doubts; null if it has never rained. */
    public @Nullable Day wettestDay() {
        return days.stream()
                .filter(day -> day.micrometres > 0 && !day.doubtful)
                .max(Comparator.comparingInt(Day::micrometres))
                .orElse(null);
    }

    public @Nullable Hour wettestHour() {
        return hour.orElse(null);
    }

    /** The date of its first day; null without any. */
    public @Nullable LocalDate first() {
        return days.isEmpty() ? null : days.get(0).date;
    }
}
