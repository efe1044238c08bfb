package org.faofon.rules.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.rules.EvaluationScope;
import org.faofon.rules.RuleEvaluator;

/**
 * Skips the times of a backtest at which nothing can happen in one scope: from the rain of the widest windows it
 * computes how much more rain a gauge needs before any rule can hold, and until then it need not evaluate. Dry years
 * are skipped at once.
 *
 * <p>It skips only where it is proven that no rule holds, so the result is the same as with an evaluation at every
 * step.
 */
final class BacktestSkipper {
    /** How often it tries to skip: finding out costs as much as an evaluation. */
    private static final long DOZES_AFTER_SECONDS = Duration.ofMinutes(30).toSeconds();

    private final EvaluationScope post;
    private final RuleEvaluator judge;
    private final ReplayedRain rain;
    private final Duration lookBack;
    private final List<String> gauges;
    private final long[] wakesAtMicrometres;
    private final long[] dozesAtSecond;

    /** @param lookBack rules are never evaluated at times further back */
    BacktestSkipper(EvaluationScope post, RuleEvaluator judge, ReplayedRain rain, Duration lookBack) {
        this.post = post;
        this.judge = judge;
        this.rain = rain;
        this.lookBack = lookBack;
        this.gauges = post.gaugeCodes();
        this.wakesAtMicrometres = new long[gauges.size()];
        this.dozesAtSecond = new long[gauges.size()];
    }

    EvaluationScope post() {
        return post;
    }

    RuleEvaluator judge() {
        return judge;
    }

    /** The gauges at which some rule may hold. */
    List<String> awake(Instant now) {
        List<String> awake = List.of();
        for (int i = 0; i < gauges.size(); i++) {
            if (isAwake(i, now)) {
                awake = awake.isEmpty() ? new ArrayList<>() : awake;
                awake.add(gauges.get(i));
            }
        }
        return awake;
    }

    private boolean isAwake(int i, Instant now) {
        long fallen = rain.fallenMicrometres(gauges.get(i));
        if (fallen < wakesAtMicrometres[i]) {
            return false;
        }
        if (now.getEpochSecond() < dozesAtSecond[i]) {
            return true;
        }
        long room = judge.headroom(gauges.get(i), now, lookBack);
        wakesAtMicrometres[i] = fallen + Math.max(0, room);
        dozesAtSecond[i] = now.getEpochSecond() + (room > 0 ? 0 : DOZES_AFTER_SECONDS);
        return room <= 0;
    }
}
