package org.faofon.classroom.climate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The water years of one gauge, the earliest first. Only complete years are compared.
 *
 * @param years all years of the gauge, the current one last
 */
public record ClimateRecord(List<Year> years) {
    /** Years of which the wettest and the driest may be named. */
    public static final int FEW = 3;

    /** The period of a climate normal (World Meteorological Organization). */
    public static final int NORMAL = 30;

    private static final int ONSETS_FOR_A_MEDIAN = 5;

    /**
     * A water year with the onset of its rainy season.
     *
     * @param onset null if there was none, or it is not known
     */
    public record Year(WaterYear rain, @Nullable RainySeasonOnset onset) {}

    /** How wet a year was among those of the record: the wettest third, the driest third, or between. */
    public enum Rank {
        WET,
        MIDDLE,
        DRY,
        /** The year or the record is too short. */
        NONE
    }

    /** What a record of that many complete years can say. */
    public enum Reach {
        NOTHING,
        RANGE,
        TREND,
        CLIMATE
    }

    public ClimateRecord {
        years = List.copyOf(years);
    }

    /** The complete years. */
    public List<WaterYear> complete() {
        return years.stream().map(Year::rain).filter(WaterYear::complete).toList();
    }

    public Reach reach() {
        int known = complete().size();
        if (known < FEW) {
            return Reach.NOTHING;
        }
        return known < Trend.LEAST_YEARS ? Reach.RANGE : known < NORMAL ? Reach.TREND : Reach.CLIMATE;
    }

    /** The rank of a year; only among ten complete years or more. */
    public Rank rank(WaterYear year) {
        List<WaterYear> all = complete();
        if (!year.complete() || all.size() < Trend.LEAST_YEARS) {
            return Rank.NONE;
        }
        long drier = all.stream()
                .filter(other -> other.depthMicrometres() < year.depthMicrometres())
                .count();
        long wetter = all.stream()
                .filter(other -> other.depthMicrometres() > year.depthMicrometres())
                .count();
        int third = all.size() / 3;
        return wetter < third ? Rank.WET : drier < third ? Rank.DRY : Rank.MIDDLE;
    }

    public Optional<WaterYear> wettest() {
        return complete().stream().max(Comparator.comparingLong(WaterYear::depthMicrometres));
    }

    public Optional<WaterYear> driest() {
        return complete().stream().min(Comparator.comparingLong(WaterYear::depthMicrometres));
    }

    /** Whether a complete year holds days with more rain than was measured. */
    public boolean atLeast() {
        return complete().stream().anyMatch(WaterYear::atLeast);
    }

    /** In mm a year. */
    public Optional<Trend> trend() {
        return Trend.of(complete().stream()
                .map(year -> new Trend.Point(year.year(), year.mm()))
                .toList());
    }

    /** The median of the sure onsets, as a date of year {@code inYear}; empty for fewer than five. */
    public Optional<LocalDate> medianOnset(int inYear) {
        List<Long> days = years.stream()
                .flatMap(year -> Optional.ofNullable(year.onset()).stream())
                .filter(onset -> onset.certainty() == RainySeasonOnset.Certainty.SURE)
                .map(onset -> ChronoUnit.DAYS.between(LocalDate.of(onset.date().getYear(), 9, 1), onset.date()))
                .sorted()
                .toList();
        return days.size() < ONSETS_FOR_A_MEDIAN
                ? Optional.empty()
                : Optional.of(LocalDate.of(inYear, 9, 1).plusDays(days.get((days.size() - 1) / 2)));
    }
}
