package org.faofon.classroom.lesson;

import java.time.LocalDate;
import java.util.List;
import org.faofon.classroom.climate.ClimateRecord;
import org.faofon.classroom.climate.NetworkYear;
import org.faofon.classroom.climate.Trend;
import org.faofon.classroom.climate.WaterYear;
import org.jspecify.annotations.Nullable;

/**
 * What the years of a school's gauge say, beside those of the whole network.
 *
 * @param network the years in which enough gauges are complete
 * @param counting whether those of the network are still being read
 */
public record ClimateLesson(ClimateRecord record, List<NetworkYear> network, boolean counting) {
    private static final int DECADE = 10;
    private static final int ANY_YEAR = 2001;

    /** A trend per ten years. */
    public record Decade(int years, double slope, double low, double high, double p, boolean significant) {
        static Decade of(Trend trend) {
            return new Decade(
                    trend.years(),
                    trend.slope() * DECADE,
                    trend.low() * DECADE,
                    trend.high() * DECADE,
                    trend.p(),
                    trend.significant());
        }
    }

    public int complete() {
        return record.complete().size();
    }

    /** The most claimed of a record so long. */
    public String reach() {
        return record.reach().name();
    }

    public String rank(WaterYear year) {
        return record.rank(year).name();
    }

    /** Whether the wettest and the driest year may be named. */
    public boolean ranged() {
        return complete() >= ClimateRecord.FEW;
    }

    public WaterYear wettest() {
        return record.wettest().orElseThrow();
    }

    public WaterYear driest() {
        return record.driest().orElseThrow();
    }

    /** In mm per ten years; null for too few years. */
    public @Nullable Decade trend() {
        return record.trend().map(Decade::of).orElse(null);
    }

    /** In per cent of the mean per ten years; null for too few years. */
    public @Nullable Decade networkTrend() {
        return Trend.of(network.stream()
                        .map(year -> new Trend.Point(year.year(), year.percent()))
                        .toList())
                .map(Decade::of)
                .orElse(null);
    }

    /** The usual onset, in no particular year; null for too few sure ones. */
    public @Nullable LocalDate usualOnset() {
        return record.medianOnset(ANY_YEAR).orElse(null);
    }

    public int leastYears() {
        return Trend.LEAST_YEARS;
    }
}
