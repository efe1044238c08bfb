package org.faofon.classroom.lesson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.faofon.classroom.rainday.MultiDayTotal;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.classroom.rainday.RainMonth;
import org.faofon.classroom.rainday.Tenths;
import org.faofon.readings.RainClass;

/**
 * Exercises with this month's real numbers, and their answers.
 *
 * <p>A pupil adds up the printed numbers, so every answer is computed from tenths of a millimetre, each day's rain
 * rounded once. Missing days are missing in the answers too, and they say so; what is computed from "at least" is
 * itself at least.
 *
 * @param before the previous month
 */
public record Worksheet(RainMonth month, RainMonth before) {
    private static final long MICROMETRES_IN_A_TENTH = 100;
    private static final List<RainClass> CLASSES = List.of(
            RainClass.NONE,
            RainClass.TRACE,
            RainClass.LIGHT,
            RainClass.MODERATE,
            RainClass.HEAVY,
            RainClass.VERY_HEAVY);

    /** A class of rain and the number of days of the month in it. */
    public record Tally(RainClass rainClass, long days) {}

    /** How this month's total compares with the previous one. */
    public enum Comparison {
        MORE,
        MORE_AT_LEAST,
        LESS,
        LESS_AT_LEAST,
        SAME,
        /** The printed totals do not decide it, because one of them is "at least". */
        UNDECIDED
    }

    public Tenths total() {
        return total(month);
    }

    public Tenths beforeTotal() {
        return total(before);
    }

    private static Tenths total(RainMonth month) {
        long tenths = month.days().stream().mapToLong(RainDay::tenths).sum()
                + month.whole().stream().mapToLong(MultiDayTotal::tenths).sum();
        return new Tenths(tenths, month.atLeast());
    }

    /** Days that are over and not part of any sum. */
    public long unknownDays() {
        return unknownDays(month);
    }

    public long beforeUnknownDays() {
        return unknownDays(before);
    }

    private static long unknownDays(RainMonth month) {
        return month.pastDays() - month.countedDays();
    }

    /** Days that are known only as part of a sum of several days. */
    public long heapDays() {
        return month.countedDays() - month.knownDays();
    }

    /** Whether there is anything to compute with. */
    public boolean possible() {
        return month.countedDays() > 0;
    }

    /** The total divided by the days that it covers; zero if there are none. */
    public Tenths mean() {
        long days = month.countedDays();
        long mean = days == 0
                ? 0
                : BigDecimal.valueOf(total().tenths())
                        .divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP)
                        .longValueExact();
        return new Tenths(mean, month.atLeast());
    }

    /** The wettest days by their printed numbers; totals of several days are not days. */
    public List<RainDay> wettest() {
        long most = mostTenths();
        return most == 0
                ? List.of()
                : month.days().stream().filter(day -> day.tenths() == most).toList();
    }

    public Tenths wettestAmount() {
        return new Tenths(mostTenths(), wettest().stream().anyMatch(RainDay::atLeast));
    }

    private long mostTenths() {
        return month.days().stream().mapToLong(RainDay::tenths).max().orElse(0);
    }

    /** Whether another day may have been wetter: one without data, one of several together, or one "at least". */
    public boolean wettestUnsure() {
        boolean atLeast = month.days().stream().anyMatch(day -> day.atLeast() && day.tenths() < mostTenths());
        return unknownDays() + heapDays() > 0 || atLeast;
    }

    /** Days with 0.1 mm or more. */
    public long rainyDays() {
        return month.days().stream().filter(day -> day.tenths() > 0).count();
    }

    /** Whether there may have been more of them. */
    public boolean rainyUnsure() {
        boolean maybe = month.days().stream().anyMatch(day -> day.atLeast() && day.tenths() == 0);
        return unknownDays() + heapDays() > 0 || maybe;
    }

    /**
     * The number of days of each class. With {@link #heapDays} and {@link #unknownDays} they are the days that are over.
     */
    public List<Tally> tallies() {
        return CLASSES.stream().map(each -> new Tally(each, daysOf(each))).toList();
    }

    private long daysOf(RainClass rainClass) {
        return month.days().stream()
                .filter(RainDay::known)
                .filter(day -> classOf(day) == rainClass)
                .count();
    }

    /** Whether a day may belong to a higher class than its number says. */
    public boolean classesUnsure() {
        return month.days().stream().anyMatch(this::classUnsure);
    }

    /** The class of the printed number. */
    public RainClass classOf(RainDay day) {
        return day.known() && !day.onlyTrace()
                ? RainClass.ofDay(day.tenths() * MICROMETRES_IN_A_TENTH, false)
                : day.rainClass();
    }

    private boolean classUnsure(RainDay day) {
        return day.atLeast() && classOf(day) != RainClass.VERY_HEAVY;
    }

    /** Whether the wettest day may belong to a higher class. */
    public boolean wettestClassUnsure() {
        return wettest().stream().anyMatch(this::classUnsure);
    }

    /** Whether there is a previous month to compare with. */
    public boolean comparable() {
        return possible() && before.countedDays() > 0;
    }

    public Comparison comparison() {
        long more = total().tenths() - beforeTotal().tenths();
        boolean nowAtLeast = total().atLeast();
        boolean thenAtLeast = beforeTotal().atLeast();
        if (!nowAtLeast && !thenAtLeast) {
            return more == 0 ? Comparison.SAME : more > 0 ? Comparison.MORE : Comparison.LESS;
        }
        if (nowAtLeast && !thenAtLeast && more > 0) {
            return Comparison.MORE_AT_LEAST;
        }
        return thenAtLeast && !nowAtLeast && more < 0 ? Comparison.LESS_AT_LEAST : Comparison.UNDECIDED;
    }

    /** The difference of the printed totals. */
    public long differenceTenths() {
        return Math.abs(total().tenths() - beforeTotal().tenths());
    }

    /** Whether both months are known on equally many days, and on all of them. */
    public boolean fair() {
        return unknownDays() == 0 && beforeUnknownDays() == 0 && month.countedDays() == before.countedDays();
    }
}
