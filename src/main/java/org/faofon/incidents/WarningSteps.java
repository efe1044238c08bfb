package org.faofon.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;

/**
 * How one level of an alert came about, step by step. What is not known is empty, and nothing is computed from it.
 *
 * @param foundBy the event with which the rules found the level
 * @param rule and version of the rule, at the gauge that went furthest over it
 * @param heldSince when the rule first held; later than the reading where only time passed, as for rain of days ago
 * @param observedAt the end of the newest reading that was known of that gauge when the rules found the level
 * @param receivedAt when that reading came
 * @param toldBy the event with which the public was told; empty if it never was
 * @param toLine from that event until LINE took the message, in real time
 * @param impactAt when the first damage began, as an officer recorded the impact
 */
public record WarningSteps(
        long alert,
        Hazard hazard,
        String district,
        Level level,
        String rule,
        int version,
        AlertEvent foundBy,
        Instant heldSince,
        Optional<Instant> observedAt,
        Optional<Instant> receivedAt,
        Optional<AlertEvent> toldBy,
        Optional<Duration> toLine,
        Optional<Instant> impactAt) {
    public Instant foundAt() {
        return foundBy.happenedAt;
    }

    public Optional<Duration> observedToReceived() {
        return receivedAt.flatMap(received -> observedAt.map(observed -> Duration.between(observed, received)));
    }

    /** From when the reading had come and the rule held: nothing could be found before. */
    public Optional<Duration> receivedToFound() {
        return receivedAt
                .map(received -> Duration.between(later(received, heldSince), foundAt()))
                .map(span -> span.isNegative() ? Duration.ZERO : span); // It came while the rules were looking.
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    public Optional<Duration> foundToTold() {
        return toldBy.map(told -> Duration.between(foundAt(), told.happenedAt));
    }

    public boolean toldByOfficer() {
        return toldBy.map(told -> !told.actor.equals(AlertEvent.BY_RULES)).orElse(false);
    }

    /** From the rain with which the rule held to LINE; the last step is of real time, which is the network's time outside of exercises. */
    public Optional<Duration> observedToLine() {
        return toLine.flatMap(last -> toldBy.flatMap(told -> observedAt.map(observed ->
                Duration.between(later(observed, heldSince), told.happenedAt).plus(last))));
    }

    /** How long before the first damage the public was told; negative if it was told afterwards. */
    public Optional<Duration> leadTime() {
        return impactAt.flatMap(impact -> toldBy.map(told -> Duration.between(told.happenedAt, impact)));
    }
}
