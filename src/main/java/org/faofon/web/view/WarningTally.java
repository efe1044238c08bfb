package org.faofon.web.view;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.faofon.alerts.Assessment;
import org.faofon.alerts.verification.MissedEvent;
import org.faofon.alerts.verification.VerificationRepository.Warning;
import org.faofon.common.time.RainDayTime;
import org.jspecify.annotations.Nullable;

/**
 * How often the public warnings were right, as officers recorded it afterwards.
 *
 * @param undecided warnings without an outcome
 * @param missed events without a warning
 * @param since the first warning; null without any
 */
public record WarningTally(
        int hits,
        int falseAlarms,
        int undecided,
        int missed,
        @Nullable OffsetDateTime since) {
    public static WarningTally of(List<Warning> warnings, List<MissedEvent> missed) {
        return new WarningTally(
                count(warnings, Assessment.HIT),
                count(warnings, Assessment.FALSE_ALARM),
                count(warnings, Assessment.UNDECIDED),
                (int) missed.stream().filter(MissedEvent::counts).count(),
                warnings.stream()
                        .map(warning -> warning.alert().raisedAt)
                        .min(Comparator.naturalOrder())
                        .map(RainDayTime::local)
                        .orElse(null));
    }

    private static int count(List<Warning> warnings, Assessment mark) {
        return (int) warnings.stream().filter(warning -> warning.mark() == mark).count();
    }

    public int warnings() {
        return hits + falseAlarms + undecided;
    }

    /** How many have an outcome. */
    public int decided() {
        return hits + falseAlarms;
    }

    /** The false-alarm ratio in whole per cent; 0 without an outcome. */
    public int percentFalse() {
        return decided() == 0 ? 0 : Math.round(100f * falseAlarms / decided());
    }
}
