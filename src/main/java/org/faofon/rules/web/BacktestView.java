package org.faofon.rules.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.faofon.common.time.RainDayTime;
import org.faofon.rules.backtest.BacktestJob;
import org.faofon.rules.backtest.BacktestReport;
import org.jspecify.annotations.Nullable;

/**
 * The progress and the result of a backtest.
 *
 * @param rule the tested rule; null for a whole set
 * @param progress 0 to 1
 * @param readings how many stored readings it has processed
 * @param seconds how long it has run, in real time
 * @param failure why it failed; null if it has not
 * @param result null until it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BacktestView(
        String id,
        BacktestJob.State state,
        @Nullable String rule,
        OffsetDateTime from,
        OffsetDateTime to,
        BigDecimal progress,
        long readings,
        BigDecimal seconds,
        @Nullable String failure,
        @JsonUnwrapped @Nullable BacktestReport result) {
    public static BacktestView of(BacktestJob job) {
        return new BacktestView(
                job.id(),
                job.state(),
                job.subject().isEmpty() ? null : job.subject(),
                local(job.period().start()),
                local(job.period().end()),
                BigDecimal.valueOf(job.progress()).setScale(3, RoundingMode.DOWN),
                job.readings(),
                BigDecimal.valueOf(job.took().toMillis(), 3),
                job.failure().isEmpty() ? null : job.failure(),
                job.report());
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(RainDayTime.BANGKOK)
                .toOffsetDateTime();
    }
}
