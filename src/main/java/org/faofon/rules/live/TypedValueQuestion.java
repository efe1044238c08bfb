package org.faofon.rules.live;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.faofon.alerts.AlertChanged;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.deadman.EvaluationCompleted;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.RainInterval;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.store.ReadingStore;
import org.faofon.rules.text.RuleMessages;
import org.faofon.schools.ReadingQuestionRepository;
import org.jboss.logging.Logger;

/**
 * Asks the reader of a gauge whether a value is right, if it alone would raise an alert. If it is right nothing more is
 * needed; a different value is evaluated like any other correction.
 */
@ApplicationScoped
class TypedValueQuestion {
    private static final Logger LOG = Logger.getLogger(TypedValueQuestion.class);

    /** A day that was read late. */
    private static final Duration LONGEST = Duration.ofHours(28);

    private static final int MOST_WAITING = 100;

    private final GaugeRegistry network;
    private final LiveRainTotals rain;
    private final ReadingStore store;
    private final ReadingQuestionRepository questions;
    private final RuleMessages words = MessageBundles.get(RuleMessages.class, Localized.Literal.of("th"));
    private final BlockingQueue<Evidence> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    TypedValueQuestion(
            GaugeRegistry network, LiveRainTotals rain, ReadingStore store, ReadingQuestionRepository questions) {
        this.network = network;
        this.rain = rain;
        this.store = store;
        this.questions = questions;
    }

    void onChanged(@Observes AlertChanged changed) {
        AlertEvent event = changed.event();
        if (event.confirmation == Confirmation.WAITING) {
            event.evidence.stream()
                    .filter(held -> held.level() == event.levelSpokenOf())
                    .forEach(waiting::offer);
        }
    }

    /** Runs in the thread of the rules, not in the thread that has just written the alert. */
    void onRound(@Observes EvaluationCompleted done) {
        for (Evidence held = waiting.poll(); held != null; held = waiting.poll()) {
            Evidence evidence = held;
            network.findGauge(held.gauge())
                    .filter(gauge -> gauge.kind == GaugeKind.MANUAL)
                    .ifPresent(gauge -> ask(gauge, evidence));
        }
    }

    private void ask(Gauge gauge, Evidence held) {
        List<RainInterval> falls = rain.falls(gauge.code, held.at().minus(LONGEST), held.at());
        if (falls.isEmpty()) {
            return;
        }
        RainInterval newest = falls.get(falls.size() - 1);
        Instant end = newest.interval().end();
        String mm = newest.depth().mm().stripTrailingZeros().toPlainString();
        try {
            if (isTyped(store.listGiven(gauge.code, end.minusSeconds(1), end, 1), end)) {
                questions.ask(gauge, end, words.askBack(mm), AlertEvent.BY_RULES);
            }
        } catch (SQLException | RuntimeException e) { // The alert does not depend on the answer.
            LOG.errorf(e, "Could not ask about a reading: gauge=%s", gauge.code);
        }
    }

    /**
     * Whether somebody typed the reading. One that is derived from a running total was not typed, so nobody can confirm
     * it.
     */
    static boolean isTyped(List<Judged> given, Instant end) {
        return given.stream().anyMatch(judged -> judged.reading().at().equals(end));
    }
}
