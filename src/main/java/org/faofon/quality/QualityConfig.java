package org.faofon.quality;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * The limits of the quality checks, in millimetres, minutes and kilometres. Each check names the paper or agency that its
 * limits come from; docs/quality.md has them in one table.
 */
@ConfigMapping(prefix = "faofon.quality")
public interface QualityConfig {
    /** The most likely depth in an hour; for other durations it scales with the square root. */
    @WithDefault("150")
    double rateMmInAnHour();

    /**
     * By how much a reading of an hour may exceed the previous one; for other durations it scales with the square root.
     */
    @WithDefault("90")
    double stepMmInAnHour();

    FlatLines flatLine();

    /** How many equal daily readings in a row are too many. */
    @WithDefault("3")
    int copiedDays();

    /** Smaller values may well repeat. */
    @WithDefault("2")
    double copiedFromMm();

    Neighbours neighbours();

    FaultyZeroConfig faultyZero();

    HighInfluxConfig highInflux();

    IsolatedBurstConfig isolatedBurst();

    Drift drift();

    Slips slips();

    DayShiftConfig dayShift();

    SchoolPairConfig schoolPair();

    Outlier outlier();

    Round round();

    /** See {@code FlatLine}: how many equal short readings in a row are too many. */
    interface FlatLines {
        /** Of one or two tips each: steady drizzle can be equal for an hour or two. */
        @WithDefault("36")
        int drizzle();

        /** Of three to nine tips. */
        @WithDefault("12")
        int rain();

        /** Of ten tips or more, which two readings seldom have in common. */
        @WithDefault("6")
        int downpour();

        /** Of thirty tips or more. */
        @WithDefault("4")
        int cloudburst();
    }

    /** Selection of the neighbours. */
    interface Neighbours {
        @WithDefault("20")
        double withinKm();

        /** With fewer neighbours that have observed the time, a check cannot evaluate. */
        @WithDefault("3")
        int fewest();

        /** The maximum number of nearest neighbours. */
        @WithDefault("10")
        int most();

        /** The maximum number of guests (gauges of others) beside them; 0 leaves guests out of the checks. */
        @WithDefault("5")
        int guests();

        /** The share of the time that a neighbour must have observed. */
        @WithDefault("0.9")
        double coverage();

        /** The share of an unlikely depth that one neighbour must have had to confirm it. */
        @WithDefault("0.25")
        double corroboration();
    }

    /** See {@code FaultyZero}. */
    interface FaultyZeroConfig {
        @WithDefault("2h")
        Duration lasting();

        /** How long a detected gauge stays suspect while it continues to report zero. */
        @WithDefault("0m")
        Duration remembered();

        /** What three of four neighbours must have had on a day on which a gauge reports zero. */
        @WithDefault("10")
        double dayMm();
    }

    /** See {@code HighInflux}; the depths are for five minutes and scale with the square root of the duration. */
    interface HighInfluxConfig {
        @WithDefault("0.4")
        double hardlyAnyMm();

        @WithDefault("10")
        double muchMm();
    }

    /** See {@code IsolatedBurst}. */
    interface IsolatedBurstConfig {
        @WithDefault("5")
        double fromMm();

        /** The maximum number of its readings; a longer sequence is rain. */
        @WithDefault("4")
        int readings();

        /** A litre in a funnel of 200 cm²; a sequence that continues after that is rain. */
        @WithDefault("50")
        double washingMm();

        /** The smallest of its readings, as a share of the greatest. */
        @WithDefault("0.6")
        double even();

        /** The most that dry neighbours may have had. */
        @WithDefault("1")
        double dryMm();
    }

    /** See {@code CalibrationDrift}. */
    interface Drift {
        /** How many times the wettest neighbour is too much on a day. */
        @WithDefault("3")
        double times();

        /** Days with less are ignored. */
        @WithDefault("5")
        double fromMm();

        @WithDefault("10")
        int days();

        /** The number of these days on which it must have been too much. */
        @WithDefault("3")
        int highDays();
    }

    /** See {@code DecimalSlip}. */
    interface Slips {
        /** A smaller error is not worth an officer's time. */
        @WithDefault("20")
        double fromMm();

        /** How many times the wettest neighbour is too much. */
        @WithDefault("3")
        double farTimes();

        /** If the neighbours' median is below it, they are dry. */
        @WithDefault("2")
        double dryMm();

        /** If the neighbours' median is at least this, a day of any depth may be right. */
        @WithDefault("30")
        double heavyMm();
    }

    /** See {@code DateShift}. */
    interface DayShiftConfig {
        @WithDefault("10")
        int days();

        @WithDefault("3")
        int wetDays();

        /** The misfit of the other day, at most this share of the misfit of the reported day. */
        @WithDefault("0.6")
        double misfit();
    }

    /** See {@code CollocatedGauges}. */
    interface SchoolPairConfig {
        @WithDefault("5")
        double apartMm();

        /** As a share of the greater of the two. */
        @WithDefault("0.5")
        double apartShare();
    }

    /** See {@code StationOutlier}. */
    interface Outlier {
        @WithDefault("28d")
        Duration window();

        @WithDefault("30m")
        Duration step();

        /** The number of steps with rain at the gauge or at the neighbour. */
        @WithDefault("75")
        int matches();

        @WithDefault("0.15")
        double correlation();

        /** How often it is computed. */
        @WithDefault("6h")
        Duration every();
    }

    /** See {@code NeighbourCheckJob}. */
    interface Round {
        /** How often new readings are checked with their neighbours, in network time. */
        @WithDefault("1m")
        Duration every();

        /** The shortest pause between two rounds, in real time. */
        @WithDefault("2s")
        Duration pause();

        /**
         * How late a reading may arrive and still be checked with its neighbours; after a start this time is checked
         * again.
         */
        @WithDefault("72h")
        Duration lookBack();
    }
}
