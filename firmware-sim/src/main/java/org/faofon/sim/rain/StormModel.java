package org.faofon.sim.rain;

import java.util.Locale;

/** The kinds of weather that can be asked for. */
public enum StormModel {
    /** Squalls, steady rain over the range, and two heavy cores, in two days. */
    MONSOON(270, 2_000, true),
    /** Short heavy cells that drift with the wind: one school drowns, and the next one stays dry. */
    CELLS(120, 2_000, true),
    /** A band of rain that crosses the province from the north-east, with lighter rain behind it. */
    FRONT(110, 2_000, true),
    /** Rain that stays where it is for two days, as in the floods of the lake basin. */
    FLOOD(420, 2_000, true),
    /** A day of fine rain that makes a bucket tip only now and then. */
    DRIZZLE(12, 50, false),
    /** No rain at all for thirty days. */
    DRY(0, 0, false);

    private final double usualMm;
    private final double mostMm;
    private final boolean withShowers;

    StormModel(double usualMm, double mostMm, boolean withShowers) {
        this.usualMm = usualMm;
        this.mostMm = mostMm;
        this.withShowers = withShowers;
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
        return switch (this) {
            case MONSOON -> MonsoonStorm.of(seed);
            case CELLS -> DriftingCells.of(seed);
            case FRONT -> MonsoonFront.of(seed);
            case FLOOD -> StationaryFlood.of(seed);
            case DRIZZLE -> Drizzle.of(seed);
            case DRY -> new DrySpell();
        };
    }
}
