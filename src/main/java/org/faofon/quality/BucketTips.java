package org.faofon.quality;

import java.util.Objects;
import org.faofon.network.Gauge;
import org.faofon.readings.RainInterval;

/** How a bucket counts: rain in whole tips. */
public final class BucketTips {
    private static final int USUAL_MICROMETRES = 200;
    private static final int TEN = 10;

    private BucketTips() {}

    /** The depth of one tip of that gauge; the usual one if it is not known. */
    public static int micrometresOf(Gauge gauge) {
        return Objects.requireNonNullElse(gauge.tipMicrometres, USUAL_MICROMETRES);
    }

    /**
     * Whether it is a multiple of ten tips. If a gauge counts each tip ten times every reading is; otherwise about one
     * in ten is.
     */
    public static boolean isTens(RainInterval fall, int tipMicrometres) {
        return fall.depth().micrometres() % (TEN * tipMicrometres) == 0;
    }
}
