package org.faofon.alerts.lifecycle;

import static org.faofon.alerts.Rains.BAN_NA;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.alerts.Rains.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Level;

/** One event of each kind, as the life of an alert makes them. */
public final class Told {
    private static final Optional<Level> WATCH = Optional.of(Level.WATCH);
    private static final Optional<Level> WARNING = Optional.of(Level.WARNING);
    private static final Optional<Level> EMERGENCY = Optional.of(Level.EMERGENCY);

    private static final EscalationPolicy LADDER = new EscalationPolicy(List.of(Duration.ofMinutes(5)), Level.WARNING);

    private Told() {}

    public static AlertEvent opened() {
        return one(Optional.empty(), finding(minute(1), WARNING, warning(CHUMPHON, minute(0))));
    }

    /** The same as {@link #opened()}, where two gauges hold the rule. */
    public static AlertEvent openedByTwo() {
        return one(
                Optional.empty(),
                finding(minute(1), WARNING, warning(CHUMPHON, minute(0)), warning(BAN_NA, minute(0))));
    }

    /** The rain is told 80 minutes after it fell. */
    public static AlertEvent openedLate() {
        return one(Optional.empty(), finding(minute(80), WARNING, warning(CHUMPHON, minute(0))));
    }

    public static AlertEvent waiting() {
        return one(Optional.empty(), finding(minute(1), EMERGENCY, emergency(CHUMPHON, minute(0))));
    }

    public static AlertEvent proposed() {
        return last(AlertLifecycle.judge(
                Optional.empty(),
                finding(minute(1), EMERGENCY, watch(CHUMPHON, minute(0)), emergency(CHUMPHON, minute(0)))));
    }

    public static AlertEvent published() {
        return recalled(waiting(), officer -> officer.publish("noi"));
    }

    public static AlertEvent unconfirmed() {
        return recalled(waiting(), OfficerActions::publishUnanswered);
    }

    public static AlertEvent raised() {
        AlertEvent watch = one(Optional.empty(), finding(minute(1), WATCH, watch(CHUMPHON, minute(0))));
        return one(Optional.of(watch.alert), finding(minute(16), WARNING, warning(CHUMPHON, minute(15))));
    }

    public static AlertEvent eased() {
        return one(Optional.of(opened().alert), finding(minute(250), WATCH));
    }

    public static AlertEvent acknowledged() {
        return recalled(opened(), officer -> officer.acknowledge("noi"));
    }

    /** Nobody has looked at a public warning for five minutes. */
    public static AlertEvent escalated() {
        return recalled(opened(), officer -> officer.escalate(LADDER));
    }

    /** Nobody has looked at what waits for five minutes. */
    public static AlertEvent called() {
        return recalled(waiting(), officer -> officer.escalate(LADDER));
    }

    /** Another gauge is over the threshold an hour later. */
    public static AlertEvent updated() {
        AlertEvent opened = opened();
        return RainGrowth.update(
                        opened.alert, finding(minute(61), WARNING, warning(BAN_NA, minute(60))), List.of(opened))
                .orElseThrow();
    }

    /** The rain of a public warning is suspect by now. */
    public static AlertEvent doubted() {
        AlertEvent opened = opened();
        List<Evidence> suspect = List.of(warning(CHUMPHON, minute(0)).doubted());
        return recalled(opened, rules -> rules.doubt(suspect, List.of(opened)));
    }

    public static AlertEvent held() {
        return recalled(opened(), officer -> officer.hold("noi", minute(130), Duration.ofDays(2), "น้ำในคลองยังขึ้น"));
    }

    public static AlertEvent withdrawnByRain() {
        return one(Optional.of(proposed().alert), finding(minute(5), WATCH, watch(CHUMPHON, minute(0))));
    }

    public static AlertEvent withdrawn() {
        return recalled(proposed(), officer -> officer.withdraw("noi", "ถังวัดฝนล้ม"));
    }

    public static AlertEvent ended() {
        return one(Optional.of(opened().alert), finding(minute(340), Optional.empty()));
    }

    public static AlertEvent endedByOfficer() {
        return recalled(opened(), officer -> officer.end("noi", "ตรวจพื้นที่แล้ว"));
    }

    public static AlertEvent closedUntold() {
        return one(Optional.of(waiting().alert), finding(minute(5), Optional.empty()));
    }

    public static AlertEvent cancelled() {
        return recalled(opened(), officer -> officer.cancel("noi", "ถังวัดฝนล้ม"));
    }

    private static AlertEvent one(Optional<Alert> latest, Finding finding) {
        List<AlertEvent> events = AlertLifecycle.judge(latest, finding);
        if (events.size() != 1) {
            throw new IllegalStateException("There should be one event, but there are " + events.size());
        }
        return events.get(0);
    }

    private static AlertEvent last(List<AlertEvent> events) {
        return events.get(events.size() - 1);
    }

    private interface Act {
        ActionResult by(OfficerActions officer);
    }

    /** An officer acts ten minutes later on what the rules saw. */
    private static AlertEvent recalled(AlertEvent seen, Act act) {
        ActionResult outcome = act.by(new OfficerActions(seen.alert, minute(11)));
        AlertEvent event = ((ActionResult.Done) outcome).event();
        event.reporting = seen.reporting;
        event.gauges = seen.gauges;
        if (event.kind == AlertEvent.Kind.PUBLISHED) {
            event.evidence = seen.evidence;
        }
        return event;
    }
}
