package org.faofon.alerts.verification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faofon.alerts.ActionResult;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.Assessment;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Verification of warnings. The only writer of assessments and missed events. */
@ApplicationScoped
public class VerificationRepository {
    private static final Logger LOG = Logger.getLogger(VerificationRepository.class);

    /** The maximum number of alerts and missed events that are read; a province has a few hundred a year. */
    private static final int MOST = 10_000;

    private static final int LONGEST_TEXT = 500;

    private final NetworkClock clock;

    VerificationRepository(NetworkClock clock) {
        this.clock = clock;
    }

    /** A version of a rule. */
    public record RuleName(String code, int version) {}

    /**
     * A public warning with its assessment.
     *
     * @param rules the versions of the rules that it named to the public
     * @param lastMark the last assessment; a cancelled alert is a false alarm unless it was marked otherwise
     */
    public record Warning(Alert alert, List<RuleName> rules, Optional<AlertAssessment> lastMark) {
        public Assessment mark() {
            return lastMark.map(said -> said.mark).orElse(Assessment.UNDECIDED);
        }
    }

    /**
     * Records whether a warning was right.
     *
     * @param note up to 500 characters, or blank
     */
    public ActionResult mark(long alertId, Assessment mark, String note, String officer) {
        if (note.length() > LONGEST_TEXT) {
            return new ActionResult.NotPossible("A note must have at most " + LONGEST_TEXT + " characters");
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<AlertEvent> told = AlertEvent.find("alert.id = ?1 and isPublic = true order by id desc", alertId)
                    .firstResultOptional();
            if (told.isEmpty()) {
                return Alert.findById(alertId) == null
                        ? new ActionResult.NotFound()
                        : new ActionResult.NotPossible("The alert was never public, so it was neither right nor wrong");
            }
            AlertAssessment said = new AlertAssessment();
            said.alertId = alertId;
            said.mark = mark;
            said.note = note.strip();
            said.markedBy = officer;
            said.markedAt = clock.instant();
            said.persist();
            LOG.infof("Marked an alert: alert=%d mark=%s by=%s", alertId, mark, officer);
            return new ActionResult.Done(told.get());
        });
    }

    /**
     * Adds an event without a warning.
     *
     * @param note and source 1 to 500 characters
     * @throws IllegalArgumentException with what is wrong
     */
    @Transactional
    public MissedEvent add(
            Hazard hazard,
            String district,
            Level level,
            Instant at,
            @Nullable String note,
            @Nullable String source,
            String officer) {
        if (at.isAfter(clock.instant())) {
            throw new IllegalArgumentException("The time of a missed event must not be in the future");
        }
        MissedEvent missed = new MissedEvent();
        missed.hazard = hazard;
        missed.districtCode = district;
        missed.level = level;
        missed.happenedAt = at;
        missed.note = needed("note", note);
        missed.source = needed("source", source);
        missed.addedBy = officer;
        missed.addedAt = clock.instant();
        missed.persist();
        LOG.infof("Added a missed event: missed=%d hazard=%s district=%s by=%s", missed.id, hazard, district, officer);
        return missed;
    }

    /**
     * Withdraws a missed event; it stays visible.
     *
     * @return empty if there is none, or it was already withdrawn
     * @throws IllegalArgumentException without a reason of 1 to 500 characters
     */
    @Transactional
    public Optional<MissedEvent> withdraw(long id, String why, String officer) {
        String reason = needed("reason", why);
        return MissedEvent.<MissedEvent>findByIdOptional(id)
                .filter(MissedEvent::counts)
                .map(missed -> {
                    missed.withdrawnAt = clock.instant();
                    missed.withdrawnBy = officer;
                    missed.withdrawnWhy = reason;
                    return missed;
                });
    }

    private static String needed(String name, @Nullable String text) {
        if (text == null || text.isBlank() || text.strip().length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(name + " must have 1 to " + LONGEST_TEXT + " characters");
        }
        return text.strip();
    }

    /** All assessments of the alert, in order. */
    @Transactional
    public List<AlertAssessment> listMarksOf(long alertId) {
        return AlertAssessment.list("alertId = ?1 order by id", alertId);
    }

    /** Missed events, including withdrawn ones, the latest first. */
    @Transactional
    public List<MissedEvent> listMissed() {
        return MissedEvent.<MissedEvent>find("order by happenedAt desc, id desc")
                .page(Page.ofSize(MOST))
                .list();
    }

    /** All public warnings outside exercises, the latest first. */
    @Transactional
    public List<Warning> listWarnings() {
        List<AlertEvent> told = AlertEvent.<AlertEvent>find(
                        "isPublic = true and alert.exercise = ?1 order by alert.id desc, id", clock.exercise())
                .page(Page.ofSize(MOST))
                .list();
        Map<Long, AlertAssessment> marks = AlertAssessment.<AlertAssessment>list("order by id").stream()
                .collect(Collectors.toMap(said -> said.alertId, Function.identity(), (earlier, later) -> later));
        Map<Alert, List<AlertEvent>> byAlert = told.stream()
                .collect(Collectors.groupingBy(event -> event.alert, LinkedHashMap::new, Collectors.toList()));
        return byAlert.entrySet().stream()
                .map(entry -> new Warning(
                        entry.getKey(),
                        rulesOf(entry.getValue()),
                        Optional.ofNullable(marks.get(entry.getKey().id)).or(() -> cancelled(entry.getValue()))))
                .toList();
    }

    private static List<RuleName> rulesOf(List<AlertEvent> told) {
        return told.stream()
                .flatMap(event -> event.evidence.stream())
                .map(evidence -> new RuleName(evidence.rule(), evidence.version()))
                .distinct()
                .toList();
    }

    /** Cancelling an alert also assesses it as a false alarm. */
    private static Optional<AlertAssessment> cancelled(List<AlertEvent> told) {
        return told.stream()
                .filter(event -> event.kind == Kind.CANCELLED && event.status == Status.CANCELLED)
                .findFirst()
                .map(event -> {
                    AlertAssessment said = new AlertAssessment();
                    said.alertId = event.alert.id;
                    said.mark = Assessment.FALSE_ALARM;
                    said.note = event.reason == null ? "" : event.reason;
                    said.markedBy = event.actor;
                    said.markedAt = event.happenedAt;
                    return said;
                });
    }
}
