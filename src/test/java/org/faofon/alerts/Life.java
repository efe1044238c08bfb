package org.faofon.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertEvent.Kind;

/** The alerts of one place, one after the other, and what they hear of the rain and of officers. */
class Life {
    static final String NOI = "noi";

    Optional<Alert> latest = Optional.empty();

    List<AlertEvent> hear(Finding finding) {
        List<AlertEvent> events = AlertLife.judge(latest, finding);
        events.forEach(event -> latest = Optional.of(event.alert));
        return events;
    }

    List<AlertEvent> hear(int minute, Optional<Level> lingering, Evidence... held) {
        return hear(finding(minute(minute), lingering, held));
    }

    List<Kind> kinds(int minute, Optional<Level> lingering, Evidence... held) {
        return hear(minute, lingering, held).stream().map(event -> event.kind).toList();
    }

    Alert alert() {
        return latest.orElseThrow();
    }

    AlertActs officer(int minute) {
        return officer(minute(minute));
    }

    AlertActs officer(Instant now) {
        return new AlertActs(alert(), now);
    }

    /** What happened by an act that was possible. */
    static AlertEvent done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).event();
    }
}
