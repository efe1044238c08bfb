package org.faofon.thaiwater;

import java.math.BigDecimal;
import java.time.Duration;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.StepTotal;
import org.jspecify.annotations.Nullable;

/**
 * The rain of a step in the terms of the standard. A share of an interval is not its rain: where too little was observed, the
 * value is missing.
 *
 * @param value millimetres
 * @param flag U: not verified by a person; S: suspect; M: missing
 */
record RainfallValue(@Nullable BigDecimal value, String flag, String comment) {
    private static final int ENOUGH_PERCENT = 95;

    static RainfallValue of(StepTotal step) {
        if (!isEnough(step)) {
            return new RainfallValue(
                    null,
                    "M",
                    "Observed %d %% of the interval, and %s mm in it"
                            .formatted(
                                    percent(step),
                                    millimetres(step.depthMicrometres()).toPlainString()));
        }
        BigDecimal value = millimetres(step.depthMicrometres());
        if (step.atLeast()) {
            return new RainfallValue(value, "S", "The cylinder was full: it may have been more");
        }
        if (step.quality() == Quality.SUSPECT) {
            String unconfirmed = millimetres(step.unconfirmedMicrometres()).toPlainString();
            return new RainfallValue(value, "S", "Automatic checks doubt " + unconfirmed + " mm of it");
        }
        return step.quality() == Quality.NOT_EVALUATED
                ? new RainfallValue(value, "U", "No quality control")
                : new RainfallValue(value, "U", "Automatic checks found nothing; not verified by a person");
    }

    static boolean isEnough(StepTotal step) {
        return percent(step) >= ENOUGH_PERCENT;
    }

    private static long percent(StepTotal step) {
        Duration length = step.interval().length();
        return step.observed().toSeconds() * 100 / length.toSeconds();
    }

    /** Never with an exponent. */
    private static BigDecimal millimetres(long micrometres) {
        BigDecimal shortened = BigDecimal.valueOf(micrometres, 3).stripTrailingZeros();
        return shortened.scale() < 0 ? shortened.setScale(0) : shortened;
    }
}
