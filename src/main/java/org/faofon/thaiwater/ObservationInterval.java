package org.faofon.thaiwater;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.readings.Interval;
import org.faofon.readings.totals.TimeStep;

/** The standard's codes for how often something is observed: C and minutes, or P-Daily for the rain day until 07:00. */
enum ObservationInterval {
    C_5("C-5", "PT5M"),
    C_10("C-10", "PT10M"),
    C_15("C-15", "PT15M"),
    C_30("C-30", "PT30M"),
    C_60("C-60", "PT1H"),
    P_DAILY("P-Daily", "P1D");

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final String code;
    private final String step;

    ObservationInterval(String code, String step) {
        this.code = code;
        this.step = step;
    }

    static Optional<ObservationInterval> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(each -> each.code).collect(Collectors.joining(", "));
    }

    String code() {
        return code;
    }

    TimeStep step() {
        return TimeStep.parse(step);
    }

    Duration length() {
        return step().part();
    }

    /** The last end of a step that is not after then. */
    Instant endUpTo(Instant then) {
        return step().widen(new Interval(then, then.plus(MOMENT))).start();
    }

    /** The first end of a step that is not before then. */
    Instant endFrom(Instant then) {
        Instant end = endUpTo(then);
        return end.equals(then) ? end : end.plus(length());
    }
}
