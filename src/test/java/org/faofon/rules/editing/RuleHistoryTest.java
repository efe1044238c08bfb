package org.faofon.rules.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Assessment;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.verification.AlertAssessment;
import org.faofon.alerts.verification.MissedEvent;
import org.faofon.alerts.verification.VerificationRepository.RuleName;
import org.faofon.alerts.verification.VerificationRepository.Warning;
import org.faofon.network.District;
import org.faofon.network.HydrologicalZone;
import org.faofon.rules.Rule;
import org.faofon.rules.Rules;
import org.faofon.rules.editing.RuleHistory.Term;
import org.junit.jupiter.api.Test;

class RuleHistoryTest {
    private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-01T00:00:00Z");

    private final List<Warning> warnings = new ArrayList<>();
    private final List<MissedEvent> missed = new ArrayList<>();

    private static Rule warning(String zone) {
        return Rules.read("""
                {"code": "rain-12h-warning", "hazard": "FLASH_FLOOD", "level": "WARNING",
                 "name": {"th": "ฝน", "en": "Rain"}, "when": [{"window": "PT12H", "atLeastMm": 100}],
                 "area": {"zone": "%s"}, "minGauges": 1, "clearBelow": 0.8, "hold": "PT3H", "confirm": null,
                 "enabled": true, "source": "test"}""".formatted(zone));
    }

    private void warned(int version, Assessment mark) {
        AlertAssessment said = new AlertAssessment();
        said.mark = mark;
        warnings.add(new Warning(new Alert(), List.of(new RuleName("rain-12h-warning", version)), Optional.of(said)));
    }

    private void missed(Level level, Instant at) {
        MissedEvent event = new MissedEvent();
        event.hazard = Hazard.FLASH_FLOOD;
        event.districtCode = "9311";
        event.level = level;
        event.happenedAt = at;
        missed.add(event);
    }

    private List<RuleScore> scores() {
        District srinagarindra = Rules.district("9311", HydrologicalZone.FOOTHILL);
        return new RuleHistory(List.of(
                        new Term(warning("FOOTHILL"), 1, FIRST, Optional.of(SECOND)),
                        new Term(warning("FOOTHILL"), 2, SECOND, Optional.empty())))
                .scores(warnings, missed, code -> Optional.of(srinagarindra));
    }

    @Test
    void scoresEachVersionByWhatItDid() {
        warned(1, Assessment.HIT);
        warned(1, Assessment.HIT);
        warned(1, Assessment.FALSE_ALARM);
        warned(1, Assessment.UNDECIDED);
        warned(2, Assessment.FALSE_ALARM);
        missed(Level.WARNING, FIRST.plus(Duration.ofDays(3)));

        List<RuleScore> scores = scores();

        RuleScore first = scores.get(0);
        assertThat(first)
                .extracting(RuleScore::hits, RuleScore::misses, RuleScore::falseAlarms, RuleScore::undecided)
                .containsExactly(2, 1, 1, 1);
        assertThat(first.probabilityOfDetection().orElseThrow()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(first.falseAlarmRatio().orElseThrow()).isEqualTo(1 / 3.0, within(1e-9));
        assertThat(first.criticalSuccessIndex()).contains(0.5);
        assertThat(scores.get(1).probabilityOfDetection()).isEmpty();
        assertThat(scores.get(1).falseAlarmRatio()).contains(1.0);
    }

    @Test
    void missesWhatHappenedFromTheMomentItWasInForce() {
        missed(Level.WARNING, SECOND.minusMillis(1));
        missed(Level.WARNING, SECOND);
        missed(Level.WARNING, FIRST.minusMillis(1));

        assertThat(scores())
                .extracting(RuleScore::version, RuleScore::misses)
                .containsExactly(tuple(1, 1), tuple(2, 1));
    }

    @Test
    void aRuleOwesNoWarningOfALowerLevel() {
        missed(Level.WATCH, SECOND);

        assertThat(scores()).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNoMiss() {
        missed(Level.EMERGENCY, SECOND);
        assertThat(scores()).hasSize(1);

        missed.get(0).withdrawnAt = SECOND;
        assertThat(scores()).isEmpty();
    }

    @Test
    void aRuleOwesNothingOutsideItsArea() {
        missed(Level.WARNING, FIRST);
        District lakeside = Rules.district("9306", HydrologicalZone.LAKESIDE);

        assertThat(new RuleHistory(List.of(new Term(warning("FOOTHILL"), 1, FIRST, Optional.empty())))
                        .scores(warnings, missed, code -> Optional.of(lakeside)))
                .isEmpty();
    }
}
