package org.faofon.classroom.rainday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.faofon.readings.Depth;

/**
 * Our month compared with the other gauges of the district: day by day, the mean of those that have reported.
 *
 * @param others how many other gauges there are
 */
public record DistrictComparison(List<Day> days, int others) {
    /**
     * One day.
     *
     * @param meanMicrometres of the others that know the day, rounded; zero where none does
     * @param reporting how many others know the day
     * @param meanAtLeast whether one of them may have had more
     */
    public record Day(RainDay ours, long meanMicrometres, int reporting, boolean meanAtLeast) {
        /** Whether there is something to compare. */
        public boolean comparable() {
            return ours.known() && reporting > 0;
        }

        public double meanMm() {
            return Depth.toMm(meanMicrometres).doubleValue();
        }
    }

    public DistrictComparison {
        days = List.copyOf(days);
    }

    public static DistrictComparison of(List<RainDay> ours, List<RainDays> others) {
        List<Day> days = new ArrayList<>();
        for (RainDay day : ours) {
            List<RainDay> known = others.stream()
                    .flatMap(other -> find(other, day.date()).stream())
                    .filter(RainDay::known)
                    .toList();
            long sum = known.stream().mapToLong(RainDay::depthMicrometres).sum();
            long mean = known.isEmpty() ? 0 : Math.round((double) sum / known.size());
            days.add(new Day(day, mean, known.size(), known.stream().anyMatch(RainDay::atLeast)));
        }
        return new DistrictComparison(days, others.size());
    }

    private static List<RainDay> find(RainDays other, LocalDate date) {
        return other.days().stream().filter(day -> day.date().equals(date)).toList();
    }

    /** Days that are known for us and for another gauge; only these are added up. */
    public long commonDays() {
        return days.stream().filter(Day::comparable).count();
    }

    public long oursMicrometres() {
        return days.stream()
                .filter(Day::comparable)
                .mapToLong(day -> day.ours().depthMicrometres())
                .sum();
    }

    /** Whether our sum may have been more. */
    public boolean oursAtLeast() {
        return days.stream().filter(Day::comparable).anyMatch(day -> day.ours().atLeast());
    }

    /** Whether the others' sum may have been more. */
    public boolean meanAtLeast() {
        return days.stream().filter(Day::comparable).anyMatch(Day::meanAtLeast);
    }

    public long meanMicrometres() {
        return days.stream()
                .filter(Day::comparable)
                .mapToLong(Day::meanMicrometres)
                .sum();
    }
}
