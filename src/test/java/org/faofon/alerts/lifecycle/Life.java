package org.faofon.alerts.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Level;

/** The alerts of one place, one after the other, and what they hear of the rain and of officers. */
public class Life {
    static final String NOI = "noi";

    Optional<Alert> latest = Optional.empty();

    List<AlertEvent> hear(Finding finding) {
        List<AlertEvent> events = AlertLifecycle.judge(latest, finding);
        events.forEach(event -> latest = Optional.of(event.alert));
        return events;
    }

    public List<AlertEvent> hear(int minute, Optional<Level> lingering, Evidence... held) {
        return hear(finding(minute(minute), lingering, held));
    }

    public List<Kind> kinds(int minute, Optional<Level> lingering, Evidence... held) {
        return hear(minute, lingering, held).stream().map(event -> event.kind).toList();
    }

    public Alert alert() {
        return latest.orElseThrow();
    }

    OfficerActions officer(int minute) {
        return officer(minute(minute));
    }

    OfficerActions officer(Instant now) {
        return new OfficerActions(alert(), now);
    }

    /** What happened by an act that was possible. */
    static AlertEvent done(ActionResult outcome) {
        assertThat(outcome).isInstanceOf(ActionResult.Done.class);
        return ((ActionResult.Done) outcome).event();
    }
}
