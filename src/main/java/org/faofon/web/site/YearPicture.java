package org.faofon.web.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.faofon.web.site.GaugeYears.Day;
import org.faofon.web.site.GaugeYears.Row;
import org.faofon.web.site.GaugeYears.Sum;

/**
 * A year of a gauge for drawing: a square for each day, one row a month, and a bar for each month.
 *
 * @param layers the squares of each colour as one path
 * @param seenDays on how many days enough was observed
 */
public record YearPicture(List<Layer> layers, List<Bar> bars, int rainyDays, int seenDays) {
    private static final int LEFT = 44;
    private static final int PITCH = 10;
    private static final int ROW = 12;
    private static final int TOP = 4;
    private static final int BAR_PITCH = 30;
    private static final int FLOOR = 132;
    private static final int TALLEST = 108;
    private static final List<Integer> TICKS = List.of(1, 5, 10, 15, 20, 25, 31);

    /** The squares of a colour. */
    public record Layer(String shade, String path) {}

    /** Where the number of a day stands. */
    public record Tick(int day, int x) {}

    /** The bar of a month. */
    public record Bar(int x, int height, boolean known, boolean whole, String label) {
        public int y() {
            return FLOOR - height;
        }

        public int middle() {
            return x + 11;
        }

        public int labelY() {
            return y() - 4;
        }
    }

    static YearPicture of(GaugeYears years, int year, LocalDate today) {
        Map<String, StringBuilder> paths = new LinkedHashMap<>();
        Map<LocalDate, Day> days = new LinkedHashMap<>();
        years.of(year).forEach(day -> days.put(day.date(), day));
        for (LocalDate date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
            if (!date.isAfter(today)) {
                Day day = days.get(date);
                paths.computeIfAbsent(day == null ? "unknown" : day.shade(), shade -> new StringBuilder())
                        .append(square(date));
            }
        }
        List<Layer> layers = paths.entrySet().stream()
                .map(entry -> new Layer(entry.getKey(), entry.getValue().toString()))
                .toList();
        int seen = (int) days.values().stream().filter(Day::seen).count();
        return years.rows().stream()
                .filter(row -> row.year() == year)
                .findFirst()
                .map(row -> new YearPicture(layers, bars(row), row.rainyDays(), seen))
                .orElseGet(() -> new YearPicture(layers, List.of(), 0, 0));
    }

    private static String square(LocalDate date) {
        return "M" + (LEFT + (date.getDayOfMonth() - 1) * PITCH) + " " + (TOP + (date.getMonthValue() - 1) * ROW)
                + "h9v11h-9z";
    }

    private static List<Bar> bars(Row row) {
        int most =
                Math.max(1, row.months().stream().mapToInt(Sum::rounded).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (Sum month : row.months()) {
            bars.add(new Bar(
                    4 + bars.size() * BAR_PITCH,
                    (int) Math.round((double) TALLEST * month.rounded() / most),
                    month.known(),
                    month.whole(),
                    (month.whole() ? "" : "≥") + month.rounded()));
        }
        return bars;
    }

    /** The baseline of a month's name; the first is 0. */
    public int rowOf(int month) {
        return TOP + month * ROW + 9;
    }

    public List<Tick> ticks() {
        return IntStream.range(0, TICKS.size())
                .mapToObj(i -> new Tick(TICKS.get(i), LEFT + (TICKS.get(i) - 1) * PITCH))
                .toList();
    }
}
