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

/** What came true and what did not: the one writer of marks and missed events. */
@ApplicationScoped
public class VerificationRepository {
    private static final Logger LOG = Logger.getLogger(VerificationRepository.class);

    /** No more alerts and missed events are looked at; a province has some hundred a year. */
    private static final int MOST = 10_000;

    private static final int LONGEST_TEXT = 500;

    private final NetworkClock clock;

    VerificationRepository(NetworkClock clock) {
        this.clock = clock;
    }

    /** A version of a rule. */
    public record RuleName(String code, int version) {}

    /**
     * A warning that the public was told, with what officers say of it.
     *
     * @param rules the versions of the rules that it named to the public
     * @param lastMark what was said last; of a cancelled alert, that it was a false alarm, unless somebody marked it
     */
    public record Warning(Alert alert, List<RuleName> rules, Optional<AlertAssessment> lastMark) {
        public Assessment mark() {
            return lastMark.map(said -> said.mark).orElse(Assessment.UNDECIDED);
        }
    }

    /**
     * Says of a warning whether it was right.
     *
     * @param note up to 500 letters, or blank
     */
    public ActionResult mark(long alertId, Assessment mark, String note, String officer) {
        if (note.length() > LONGEST_TEXT) {
            return new ActionResult.NotPossible("A note has no more than " + LONGEST_TEXT + " letters");
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<AlertEvent> told = AlertEvent.find("alert.id = ?1 and isPublic = true order by id desc", alertId)
                    .firstResultOptional();
            if (told.isEmpty()) {
                return Alert.findById(alertId) == null
                        ? new ActionResult.NotFound()
                        : new ActionResult.NotPossible(
                                "The public was not told of it, so it was neither right nor wrong");
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
     * Adds what happened without a warning.
     *
     * @param note and source 1 to 500 letters
     * @throws IllegalArgumentException saying what is wrong
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
            throw new IllegalArgumentException("What was missed has happened: the time must not lie ahead");
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
     * Takes back a missed event; it stays to be read.
     *
     * @return empty if there is none, or it was taken back already
     * @throws IllegalArgumentException without a reason of 1 to 500 letters
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
            throw new IllegalArgumentException(name + " must have 1 to " + LONGEST_TEXT + " letters");
        }
        return text.strip();
    }

    /** All that was said of the alert, in order. */
    @Transactional
    public List<AlertAssessment> listMarksOf(long alertId) {
        return AlertAssessment.list("alertId = ?1 order by id", alertId);
    }

    /** Missed events, those that were taken back included, the latest first. */
    @Transactional
    public List<MissedEvent> listMissed() {
        return MissedEvent.<MissedEvent>find("order by happenedAt desc, id desc")
                .page(Page.ofSize(MOST))
                .list();
    }

    /** All warnings that the public was told in earnest, the latest first. */
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

    /** Anyone who cancels an alert says that it was a false alarm. */
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
