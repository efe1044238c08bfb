package org.faofon.bench;

import java.sql.SQLException;
import java.time.Instant;

/**
 * Fills the store with years of invented readings of five minutes as the south of Thailand has them: most hours dry, showers
 * on some days, and storms of a day or two in October to December that pass over several gauges.
 */
final class Storms {
    /**
     * A gauge's hour is wet by the hash of its number and the hour, and the more so the worse the day is for all gauges;
     * in a wet hour the steps take up to so many tips of 0.2 mm.
     */
    private static final String FILL = """
            insert into reading (gauge_id, ended_at, started_at, received_at, depth_micrometres, depth_kind, quality,
                                 source, entered_by)
            select gauge.id, step.ended, step.ended - interval '5 minutes', step.ended,
                   case when abs(hashint8(step.hour * 1009 + gauge.id)) %% 1000 < step.wet
                        then abs(hashint8(step.number * 31 + gauge.id)) %% (step.tips + 1) * 200 else 0 end,
                   0, 1, 1, 'admin'
            from (
                select ended, number, number / 12 as hour,
                       case when bad < 2 then 450 when bad < 12 then 150 else 25 end as wet,
                       case when bad < 2 then 24 when bad < 12 then 12 else 7 end as tips
                from (
                    select to_timestamp(number * 300) as ended, number,
                           abs(hashint8(number / 400)) %% 100
                               + case when extract(month from to_timestamp(number * 300)) >= 10 then 0 else 1 end as bad
                    from generate_series(%d, %d) as number
                ) as moment
            ) as step cross join gauge
            """;

    private static final long STEP_SECONDS = 300;
    private static final long STEPS_AT_ONCE = 90 * 288;

    private Storms() {}

    /** @return how many rows there are then */
    static long fill(Store store, Instant from, Instant to) throws SQLException {
        long last = to.getEpochSecond() / STEP_SECONDS;
        for (long first = from.getEpochSecond() / STEP_SECONDS + 1; first <= last; first += STEPS_AT_ONCE) {
            store.execute(FILL.formatted(first, Math.min(last, first + STEPS_AT_ONCE - 1)));
        }
        store.execute("vacuum analyze reading");
        return store.rows();
    }
}
