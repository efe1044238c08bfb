package org.faofon.sim.rain;

import java.util.Locale;
import java.util.function.LongFunction;

/** The kinds of weather that can be asked for. */
public enum StormModel {
    /** Squalls, steady rain over the range, and two heavy cores, in two days. */
    MONSOON(270, 2_000, true, MonsoonStorm::of),
    /** Short heavy cells that drift with the wind: one school drowns, and the next one stays dry. */
    CELLS(120, 2_000, true, DriftingCells::of),
    /** A band of rain that crosses the province from the north-east, with lighter rain behind it. */
    FRONT(110, 2_000, true, MonsoonFront::of),
    /** Rain that stays where it is for two days, as in the floods of the lake basin. */
    FLOOD(420, 2_000, true, StationaryFlood::of),
    /** A day of fine rain that makes a bucket tip only now and then. */
    DRIZZLE(12, 50, false, Drizzle::of),
    /** No rain at all for thirty days. */
    DRY(0, 0, false, seed -> new DrySpell());

    private final double usualMm;
    private final double mostMm;
    private final boolean withShowers;
    private final LongFunction<Storm> storm;

    StormModel(double usualMm, double mostMm, boolean withShowers, LongFunction<Storm> storm) {
        this.usualMm = usualMm;
        this.mostMm = mostMm;
        this.withShowers = withShowers;
        this.storm = storm;
    }

    /** The name on the command line and in scripts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rain at the wettest gauge if nobody asks for another depth. */
    public double usualMm() {
        return usualMm;
    }

    /** More than this would be another model. */
    double mostMm() {
        return mostMm;
    }

    /** Whether the showers of an ordinary day go on meanwhile. */
    boolean withShowers() {
        return withShowers;
    }

    Storm of(long seed) {
        return storm.apply(seed);
    }
}
