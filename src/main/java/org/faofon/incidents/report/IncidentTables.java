package org.faofon.incidents.report;

import static org.faofon.common.incidents.IncidentTable.Column.number;
import static org.faofon.common.incidents.IncidentTable.Column.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.alerts.outbox.DeliveryAccount.Push;
import org.faofon.alerts.verification.AlertAssessment;
import org.faofon.alerts.verification.MissedEvent;
import org.faofon.alerts.verification.RetrospectiveAlert;
import org.faofon.alerts.verification.VerificationRepository.Warning;
import org.faofon.common.incidents.IncidentTable;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.IncidentMessages;
import org.faofon.incidents.WarningSteps;
import org.faofon.readings.RainTotal;

/** The tables of a report. */
final class IncidentTables {
    static final String NONE = "–";
    private static final double NEARLY_ALL = 0.97;

    private final IncidentFacts facts;
    private final IncidentFormatter words;
    private final IncidentMessages in;

    IncidentTables(IncidentFacts facts, IncidentFormatter words) {
        this.facts = facts;
        this.words = words;
        this.in = words.in();
    }

    /** What happened when; the time of each step is in the last column. */
    IncidentTable timeline() {
        Map<Long, List<WarningSteps>> found =
                facts.steps().stream().collect(Collectors.groupingBy(step -> step.foundBy().id));
        Map<Long, List<WarningSteps>> told = facts.steps().stream()
                .filter(step -> step.toldBy().isPresent())
                .collect(Collectors.groupingBy(step -> step.toldBy().orElseThrow().id));
        List<AlertEvent> inOrder = facts.events().stream()
                .sorted(Comparator.comparing((AlertEvent event) -> event.happenedAt)
                        .thenComparing(event -> event.id))
                .toList();
        Map<Call, List<AlertEvent>> calls =
                inOrder.stream().filter(event -> event.kind == Kind.ESCALATED).collect(Collectors.groupingBy(Call::of));
        List<List<String>> rows = inOrder.stream()
                .filter(event -> event.kind != Kind.ESCALATED
                        || calls.getOrDefault(Call.of(event), List.of()).indexOf(event) == 0)
                .limit(IncidentTable.MOST_ROWS)
                .map(event -> List.of(
                        words.moment(event.happenedAt),
                        words.kind(event) + ": " + words.headline(event)
                                + (event.reason == null ? "" : " — " + event.reason)
                                + calledAgain(calls.getOrDefault(Call.of(event), List.of())),
                        words.actor(event.actor),
                        took(found.getOrDefault(event.id, List.of()), told.getOrDefault(event.id, List.of()))))
                .toList();
        return new IncidentTable(
                in.timelineTitle(),
                in.timelineNote(),
                List.of(text(in.time(), 2), text(in.event(), 6), text(in.by(), 1.6), text(in.took(), 3)),
                rows);
    }

    /** Officers are called again and again until one of them acknowledges; that is one line. */
    private record Call(long alert, Optional<Instant> unseenSince) {
        static Call of(AlertEvent event) {
            return new Call(
                    event.alert.id,
                    event.kind == Kind.ESCALATED ? Optional.ofNullable(event.unseenSince) : Optional.of(Instant.MIN));
        }
    }

    private String calledAgain(List<AlertEvent> calls) {
        return calls.size() < 2
                ? ""
                : " " + in.calledAgain(calls.size() - 1, words.clock(calls.get(calls.size() - 1).happenedAt));
    }

    private String took(List<WarningSteps> found, List<WarningSteps> told) {
        Stream<String> before = found.stream()
                .flatMap(step -> Stream.of(
                        step.observedToReceived().map(time -> in.tookToArrive(words.lasted(time))),
                        step.receivedToFound().map(time -> in.tookToFind(words.lasted(time)))))
                .flatMap(Optional::stream);
        Stream<String> after = told.stream()
                .flatMap(step -> Stream.of(
                        step.foundToTold()
                                .map(time -> step.toldByOfficer()
                                        ? in.tookOfficer(words.lasted(time))
                                        : in.tookProgram(words.lasted(time))),
                        step.toLine().map(time -> in.tookToLine(words.lasted(time)))))
                .flatMap(Optional::stream);
        return Stream.concat(before, after).distinct().collect(Collectors.joining(" · "));
    }

    /** Each warning level with all its steps. */
    IncidentTable steps() {
        return new IncidentTable(
                in.stepsTitle(),
                in.stepsNote(),
                List.of(
                        text(in.warning(), 4),
                        text(in.rule(), 2.6),
                        number(in.stepArrive(), 1.5),
                        number(in.stepFind(), 1.5),
                        number(in.stepDecide(), 1.7),
                        number(in.stepLine(), 1.5),
                        number(in.stepAll(), 1.7)),
                facts.steps().stream()
                        .limit(IncidentTable.MOST_ROWS)
                        .map(step -> List.of(
                                warning(step),
                                step.rule() + " v" + step.version(),
                                time(step.observedToReceived()),
                                time(step.receivedToFound()),
                                decided(step),
                                time(step.toLine()),
                                time(step.observedToLine())))
                        .toList());
    }

    private String warning(WarningSteps step) {
        return words.level(step.level()) + " " + words.hazard(step.hazard()) + " " + words.district(step.district());
    }

    private String decided(WarningSteps step) {
        return step.foundToTold()
                .map(time -> words.lasted(time) + " (" + (step.toldByOfficer() ? in.officer() : in.byProgram()) + ")")
                .orElse(in.notTold());
    }

    private String time(Optional<Duration> time) {
        return time.map(words::lasted).orElse(NONE);
    }

    IncidentTable gauges() {
        List<IncidentTable.Column> columns = new ArrayList<>();
        columns.add(text(in.gauge(), 3.4));
        columns.add(text(in.district(), 2));
        GaugeMaxima.WINDOWS.forEach(window -> columns.add(number(in.windowColumn(words.window(window)), 2)));
        columns.add(number(in.wholeColumn(), 2));
        return new IncidentTable(
                in.gaugesTitle(),
                in.gaugesNote(),
                columns,
                facts.gauges().stream().map(this::gauge).toList());
    }

    private List<String> gauge(GaugeMaxima each) {
        List<String> row = new ArrayList<>();
        row.add(words.school(each.gauge()) + " " + each.gauge().code);
        row.add(words.district(each.gauge().district().code));
        for (Duration window : GaugeMaxima.WINDOWS) {
            GaugeMaxima.Maximum most = each.most(window);
            row.add(rain(most.total())
                    + (most.total().depthMicrometres() > 0 ? " (" + words.clock(most.at()) + ")" : ""));
        }
        row.add(rain(each.whole()));
        return row;
    }

    /** With the share that was observed, unless that is nearly all. */
    private String rain(RainTotal total) {
        if (total.observed().isZero()) {
            return in.noData();
        }
        String mm = words.depth(total);
        String doubt = total.unconfirmedMicrometres() > 0
                ? " " + in.suspectPart(words.mm(total.unconfirmedMicrometres()))
                : "";
        return total.coverage() >= NEARLY_ALL
                ? mm + doubt
                : mm + doubt + " " + in.observed(words.percent(total.coverage()));
    }

    IncidentTable alerts() {
        return new IncidentTable(
                in.alertsTitle(),
                "",
                List.of(
                        number(in.number(), 0.8),
                        text(in.warning(), 4),
                        text(in.began(), 2),
                        text(in.told(), 2),
                        text(in.closed(), 2),
                        text(in.acknowledged(), 2)),
                facts.alerts().stream()
                        .sorted(IncidentReportFormatter.byTime())
                        .map(alert -> List.of(
                                Long.toString(alert.id),
                                words.level(alert.peakLevel) + " " + words.hazard(alert.hazard) + " "
                                        + words.district(alert.districtCode),
                                words.moment(alert.raisedAt),
                                moment(Optional.ofNullable(alert.toldAt)),
                                closed(alert),
                                acknowledged(alert)))
                        .toList());
    }

    private String moment(Optional<Instant> at) {
        return at.map(words::moment).orElse(NONE);
    }

    private String closed(Alert alert) {
        String when = moment(Optional.ofNullable(alert.closedAt));
        return alert.status == Alert.Status.CANCELLED ? in.cancelledAt(when) : when;
    }

    private String acknowledged(Alert alert) {
        return alert.acknowledgedBy == null
                ? NONE
                : words.actor(alert.acknowledgedBy) + " " + moment(Optional.ofNullable(alert.acknowledgedAt));
    }

    IncidentTable messages() {
        return new IncidentTable(
                in.messagesTitle(),
                facts.exercise() ? in.realTimes() : in.messagesNote(),
                List.of(
                        text(in.time(), 2),
                        text(in.channel(), 1.2),
                        text(in.content(), 6),
                        text(in.outcome(), 2),
                        number(in.cost(), 1)),
                facts.pushes().stream().map(this::message).toList());
    }

    private List<String> message(Push push) {
        String content = push.notice()
                .orElseGet(() -> push.events().stream()
                        .flatMap(event -> Optional.ofNullable(facts.eventsById().get(event)).stream())
                        .map(words::headline)
                        .collect(Collectors.joining(" · ")));
        return List.of(
                words.moment(push.settledAt().orElse(push.queuedAt())),
                push.channel(),
                push.again() ? in.sentAgain(content) : content,
                outcome(push.state()),
                push.cost().isPresent() ? Integer.toString(push.cost().getAsInt()) : NONE);
    }

    private String outcome(State state) {
        return switch (state) {
            case DELIVERED -> in.delivered();
            case REFUSED -> in.refused();
            case LEFT_OUT -> in.leftOut();
            case WAITING -> in.waiting();
        };
    }

    /** Who knew of a warning, and when; the names of those who answered are not needed here. */
    IncidentTable receipts() {
        return new IncidentTable(
                in.receiptsTitle(),
                in.receiptsNote(),
                List.of(
                        text(in.warning(), 4),
                        text(in.askedWhom(), 3),
                        text(in.askedWhen(), 2),
                        text(in.acknowledgedWhen(), 2),
                        text(in.acknowledgedHow(), 1.6),
                        number(in.took(), 1.6)),
                facts.receipts().stream().map(this::receipt).toList());
    }

    private List<String> receipt(AcknowledgementRequest asked) {
        Optional<AcknowledgementRequest.Acknowledgement> given = asked.acknowledgement();
        return List.of(
                words.level(asked.level()) + " " + words.hazard(asked.hazard()) + " "
                        + words.district(asked.district()),
                asked.school().map(words::schoolOf).orElseGet(in::districtHead),
                words.moment(asked.askedAt()),
                given.map(each -> words.moment(each.at())).orElseGet(in::notAcknowledged),
                given.map(each -> in.way(each.way().name())).orElse(NONE),
                time(given.map(each -> Duration.between(asked.askedAt(), each.at()))));
    }

    /** What was right, what was wrong, and what was missed. */
    IncidentTable verification() {
        Function<Warning, List<String>> judged = warning -> List.of(
                words.level(warning.alert().peakLevel) + " " + words.hazard(warning.alert().hazard) + " "
                        + words.district(warning.alert().districtCode),
                switch (warning.mark()) {
                    case HIT -> in.hit();
                    case FALSE_ALARM -> in.falseAlarm();
                    case UNDECIDED -> in.undecided();
                },
                warning.lastMark().map(this::noted).orElse(NONE));
        Stream<List<String>> rows = Stream.of(
                        facts.warnings().stream().map(judged),
                        facts.missed().stream().map(this::missed),
                        facts.hindsight().stream().map(this::hindsight))
                .flatMap(Function.identity());
        return new IncidentTable(
                in.verificationTitle(),
                in.verificationNote(),
                List.of(text(in.warning(), 4), text(in.outcome(), 2), text(in.note(), 5)),
                rows.limit(IncidentTable.MOST_ROWS).toList());
    }

    private String noted(AlertAssessment mark) {
        return (mark.note + " (" + words.actor(mark.markedBy) + ")").strip();
    }

    private List<String> missed(MissedEvent missed) {
        return List.of(
                words.level(missed.level) + " " + words.hazard(missed.hazard) + " "
                        + words.district(missed.districtCode),
                in.missedEvent(),
                words.moment(missed.happenedAt) + " " + missed.note + " (" + missed.source + ")");
    }

    private List<String> hindsight(RetrospectiveAlert late) {
        return List.of(
                words.level(late.level) + " " + words.hazard(late.hazard) + " " + words.district(late.districtCode),
                in.lateRain(),
                in.lateRainNote(words.moment(late.beganAt), words.moment(late.recordedAt)));
    }
}
