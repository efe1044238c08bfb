package org.faofon.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.alerts.Rains.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Level;
import org.junit.jupiter.api.Test;

class EscalationPolicyTest {
    private static final EscalationPolicy LADDER = new EscalationPolicy(
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30)), Level.WARNING);

    private static Alert raised(Evidence held) {
        return AlertLifecycle.judge(Optional.empty(), finding(minute(0), Optional.of(held.level()), held))
                .get(0)
                .alert;
    }

    private static Alert warned() {
        return raised(warning(CHUMPHON, minute(0)));
    }

    private static Optional<AlertEvent> escalate(Alert alert, Instant now) {
        return new OfficerActions(alert, now).escalate(LADDER) instanceof ActionResult.Done done
                ? Optional.of(done.event())
                : Optional.empty();
    }

    @Test
    void callsExactlyAfterTheFirstStep() {
        assertThat(escalate(warned(), minute(5).minusMillis(1))).isEmpty();
        assertThat(escalate(warned(), minute(5))).map(event -> event.kind).contains(Kind.ESCALATED);
    }

    @Test
    void tellsNoStepTwice() {
        Alert alert = warned();
        assertThat(escalate(alert, minute(5))).isPresent();
        assertThat(escalate(alert, minute(5))).isEmpty();
        assertThat(escalate(alert, minute(14))).isEmpty();
        assertThat(escalate(alert, minute(15))).isPresent();
        assertThat(escalate(alert, minute(30))).isPresent();
        assertThat(escalate(alert, minute(600))).isEmpty();
    }

    @Test
    void makesOneCallOfTheStepsThatPassedWhileTheProgramWasDown() {
        Alert alert = warned();
        AlertEvent call = escalate(alert, minute(40)).orElseThrow();
        assertThat(call.calledBefore).isFalse();
        assertThat(call.unseenSince).isEqualTo(minute(0));
        assertThat(escalate(alert, minute(41))).isEmpty();
    }

    @Test
    void isSilentOnceAnOfficerHasSeenIt() {
        Alert alert = warned();
        escalate(alert, minute(5));
        new OfficerActions(alert, minute(6)).acknowledge("noi");
        assertThat(escalate(alert, minute(30))).isEmpty();
    }

    @Test
    void whoeverActsHasSeenIt() {
        Alert alert = warned();
        new OfficerActions(alert, minute(1)).hold("noi", minute(60), Duration.ofDays(2), "น้ำยังขึ้น");
        assertThat(escalate(alert, minute(30))).isEmpty();
    }

    @Test
    void isSilentAboutWhatIsClosed() {
        Alert alert = warned();
        AlertLifecycle.judge(Optional.of(alert), finding(minute(200), Optional.empty()));
        assertThat(escalate(alert, minute(210))).isEmpty();
    }

    @Test
    void aWatchCallsNobody() {
        assertThat(escalate(raised(watch(CHUMPHON, minute(0))), minute(30))).isEmpty();
    }

    @Test
    void whatWaitsForAnOfficerAlwaysCalls() {
        AlertEvent call =
                escalate(raised(emergency(CHUMPHON, minute(0))), minute(5)).orElseThrow();
        assertThat(call.callsToWhatIsNotPublic()).isTrue();
        assertThat(call.isPublic).isFalse();
    }

    @Test
    void aLevelThatRisesIsSeenByNobodyYet() {
        Alert alert = raised(watch(CHUMPHON, minute(0)));
        new OfficerActions(alert, minute(1)).acknowledge("noi");
        AlertLifecycle.judge(
                Optional.of(alert), finding(minute(10), Optional.of(Level.WARNING), warning(CHUMPHON, minute(10))));
        assertThat(escalate(alert, minute(14))).isEmpty();
        assertThat(escalate(alert, minute(15))).isPresent();
    }

    @Test
    void refusesStepsThatDoNotRise() {
        assertThatThrownBy(
                        () -> new EscalationPolicy(List.of(Duration.ofMinutes(5), Duration.ofMinutes(5)), Level.WATCH))
                .hasMessageContaining("each step must be later than the one before");
    }
}
