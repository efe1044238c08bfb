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
    /** The most in an hour that nobody wonders at; in other times it grows with their square root. */
    @WithDefault("150")
    double rateMmInAnHour();

    /** By how much a reading of an hour may exceed the one before; in other times it grows with their square root. */
    @WithDefault("90")
    double stepMmInAnHour();

    FlatLines flatLine();

    /** How many equal daily readings in a row are one too many. */
    @WithDefault("3")
    int copiedDays();

    /** Less than that may well fall again. */
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

    /** See {@code FlatLine}: how many equal short readings in a row are one too many. */
    interface FlatLines {
        /** Of one or two tips each: steady drizzle is equal for an hour or two. */
        @WithDefault("36")
        int drizzle();

        /** Of three to nine tips. */
        @WithDefault("12")
        int rain();

        /** Of ten tips or more, which no two readings often have in common. */
        @WithDefault("6")
        int downpour();

        /** Of thirty tips or more. */
        @WithDefault("4")
        int cloudburst();
    }

    /** Who is asked. */
    interface Neighbours {
        @WithDefault("20")
        double withinKm();

        /** With fewer that have observed the time, a check cannot judge. */
        @WithDefault("3")
        int fewest();

        /** The nearest so many are asked. */
        @WithDefault("10")
        int most();

        /** The share of the time that a neighbour must have observed. */
        @WithDefault("0.9")
        double coverage();

        /** The share of an unlikely depth that one neighbour must have had too to make it likely. */
        @WithDefault("0.25")
        double corroboration();
    }

    /** See {@code FaultyZero}. */
    interface FaultyZeroConfig {
        @WithDefault("2h")
        Duration lasting();

        /** How long a gauge that was caught is suspect while it goes on saying nothing. */
        @WithDefault("0m")
        Duration remembered();

        /** What three of four neighbours must have had in a day in which a gauge has said nothing. */
        @WithDefault("10")
        double dayMm();
    }

    /** See {@code HighInflux}; the depths are those of five minutes and grow with the square root of the time. */
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

        /** How many readings it has at most; who goes on longer is rain. */
        @WithDefault("4")
        int readings();

        /** A litre in a funnel of 200 cm²; who goes on after that is rain. */
        @WithDefault("50")
        double washingMm();

        /** The least of its readings, as a share of the greatest. */
        @WithDefault("0.6")
        double even();

        /** What the neighbours may have had and still be dry. */
        @WithDefault("1")
        double dryMm();
    }

    /** See {@code CalibrationDrift}. */
    interface Drift {
        /** How many times the wettest neighbour is too much on a day. */
        @WithDefault("3")
        double times();

        /** Days with less are not looked at. */
        @WithDefault("5")
        double fromMm();

        @WithDefault("10")
        int days();

        /** On how many of these days it must have been too much. */
        @WithDefault("3")
        int highDays();
    }

    /** See {@code DecimalSlip}. */
    interface Slips {
        /** A slip of less is not worth an officer's time. */
        @WithDefault("20")
        double fromMm();

        /** How many times the wettest neighbour is too much. */
        @WithDefault("3")
        double farTimes();

        /** Where the neighbours' median is under it, they are dry. */
        @WithDefault("2")
        double dryMm();

        /** Where it rains so much in the middle of the neighbours, a day of any depth may be right. */
        @WithDefault("30")
        double heavyMm();
    }

    /** See {@code DateShift}. */
    interface DayShiftConfig {
        @WithDefault("10")
        int days();

        @WithDefault("3")
        int wetDays();

        /** The most that the misfit of the other day may be of the misfit of the day that was said. */
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

        /** In how many steps there must have been rain at the gauge or at the neighbour. */
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
        /** How often, in the network's time, what is new is judged with its neighbours. */
        @WithDefault("1m")
        Duration every();

        /** The shortest pause between two rounds, in real time. */
        @WithDefault("2s")
        Duration pause();

        /** How late a reading may come and still be judged with its neighbours; after a start so much is judged again. */
        @WithDefault("72h")
        Duration lookBack();
    }
}
