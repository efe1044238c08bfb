package org.faofon.quality;

import java.util.Objects;
import org.faofon.network.Gauge;
import org.faofon.readings.RainInterval;

/** How a bucket counts: rain in whole tips. */
public final class BucketTips {
    private static final int USUAL_MICROMETRES = 200;
    private static final int TEN = 10;

    private BucketTips() {}

    /** One tip of that gauge; the usual one where it is not known. */
    public static int micrometresOf(Gauge gauge) {
        return Objects.requireNonNullElse(gauge.tipMicrometres, USUAL_MICROMETRES);
    }

    /** Whether it is a multiple of ten tips, as all is that a gauge counts ten times, and of other rain one reading in ten. */
    public static boolean isTens(RainInterval fall, int tipMicrometres) {
        return fall.depth().micrometres() % (TEN * tipMicrometres) == 0;
    }
}
