package org.faofon.incidents.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Level;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.text.Language;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/** Drafts requests, and records them and their answers. */
@ApplicationScoped
class DdpmRequestService {
    private static final Logger LOG = Logger.getLogger(DdpmRequestService.class);

    static final List<Integer> HOURS = List.of(3, 6, 12, 24, 48);
    static final int USUAL_HOURS = 6;

    private static final Duration TWICE = Duration.ofMinutes(2);
    private static final int MOST_OPEN = 50;

    private final DdpmRequestRepository requests;
    private final AlertQueries alerts;
    private final AlertTextFormatter texts;
    private final GaugeRegistry network;
    private final NetworkClock clock;

    DdpmRequestService(
            DdpmRequestRepository requests,
            AlertQueries alerts,
            AlertTextFormatter texts,
            GaugeRegistry network,
            NetworkClock clock) {
        this.requests = requests;
        this.alerts = alerts;
        this.texts = texts;
        this.network = network;
        this.clock = clock;
    }

    /**
     * What an officer sees before a request is made.
     *
     * @param event the last event that tells of rain
     */
    record Draft(
            Alert alert,
            AlertEvent event,
            Level level,
            List<String> districts,
            int hours,
            String textThai,
            String textEnglish) {}

    /** The result of an attempt to make a request, or to answer one. */
    enum Result {
        DONE,
        TEXT_EMPTY,
        TEXT_TOO_LONG,
        NO_DRILL_MARK,
        NO_DISTRICT,
        NOT_OPEN,
        WORDS,
        NOT_A_TIME,
        FUTURE
    }

    /** What was asked for. */
    record Asked(Result result, Optional<Long> id) {}

    /**
     * A draft for an open alert.
     *
     * @param wanted the districts; if empty, that of the alert
     */
    Optional<Draft> draft(long id, List<String> wanted, int wantedHours) {
        return alerts.find(id)
                .filter(alert -> alert.status.open())
                .flatMap(alert -> describing(id).map(event -> {
                    List<String> districts = known(wanted.isEmpty() ? List.of(alert.districtCode) : wanted);
                    int hours = HOURS.contains(wantedHours) ? wantedHours : USUAL_HOURS;
                    Instant now = clock.instant();
                    Instant until = now.plus(Duration.ofHours(hours));
                    Level level = event.levelSpokenOf();
                    return new Draft(
                            alert,
                            event,
                            level,
                            districts,
                            hours,
                            text(Language.TH, event, level, districts, now, until),
                            text(Language.EN, event, level, districts, now, until));
                }));
    }

    private String text(
            Language language, AlertEvent event, Level level, List<String> districts, Instant now, Instant until) {
        return new ShortTextFormatter(words(language)).draft(event, level, districts, now, until);
    }

    private IncidentFormatter words(Language language) {
        return IncidentFormatter.of(language, texts, network);
    }

    private List<String> known(List<String> codes) {
        return codes.stream()
                .distinct()
                .filter(code -> network.findDistrict(code).isPresent())
                .sorted()
                .toList();
    }

    /** The last event with evidence, or the last of all. */
    private Optional<AlertEvent> describing(long alert) {
        List<AlertEvent> events = alerts.eventsOf(alert);
        List<AlertEvent> reversed = new ArrayList<>(events);
        Collections.reverse(reversed);
        return reversed.stream()
                .filter(event -> event.kind.describesAlert() && !event.evidence.isEmpty())
                .findFirst()
                .or(() -> reversed.stream().findFirst());
    }

    /** Records a request, once. */
    Asked ask(long alert, List<String> wanted, int hours, String thai, String english, String officer) {
        Optional<Draft> draft = draft(alert, wanted, hours);
        Optional<Result> fault = fault(draft, wanted, thai.strip(), english.strip());
        if (fault.isPresent()) {
            return new Asked(fault.get(), Optional.empty());
        }
        Instant now = clock.instant();
        Draft drafted = draft.orElseThrow();
        DdpmRequest request = new DdpmRequest(
                0,
                alert,
                drafted.event().id,
                drafted.level(),
                drafted.districts(),
                thai.strip(),
                english.strip(),
                now.plus(Duration.ofHours(drafted.hours())),
                now,
                officer,
                clock.exercise());
        DdpmRequestRepository.Added added = requests.addOnce(request, now.minus(twice()));
        if (added.isNew()) {
            LOG.infof("Made a request to DDPM: request=%d alert=%d by=%s", added.id(), alert, officer);
        }
        return new Asked(Result.DONE, Optional.of(added.id()));
    }

    /** A hurried finger is as quick in an exercise whose time runs faster. */
    private Duration twice() {
        return Duration.ofMillis((long) (TWICE.toMillis() * Math.max(1, clock.rate())));
    }

    private Optional<Result> fault(Optional<Draft> draft, List<String> wanted, String thai, String english) {
        if (draft.isEmpty()) {
            return Optional.of(Result.NOT_OPEN);
        }
        if (wanted.isEmpty() || draft.get().districts().isEmpty()) {
            return Optional.of(Result.NO_DISTRICT);
        }
        if (thai.isEmpty() || english.isEmpty()) {
            return Optional.of(Result.TEXT_EMPTY);
        }
        boolean tooLong =
                DdpmRequest.length(thai) > DdpmRequest.LONGEST || DdpmRequest.length(english) > DdpmRequest.LONGEST;
        if (tooLong) {
            return Optional.of(Result.TEXT_TOO_LONG);
        }
        boolean isMarked = thai.contains(words(Language.TH).in().drillMark())
                && english.contains(words(Language.EN).in().drillMark());
        return clock.exercise() && !isMarked ? Optional.of(Result.NO_DRILL_MARK) : Optional.empty();
    }

    /** Notes what came back. */
    Result answer(
            DdpmRequest request, DdpmAnswer.Outcome outcome, String by, String words, Instant at, String officer) {
        boolean nobody = by.isBlank() && outcome != DdpmAnswer.Outcome.WITHDRAWN;
        if (nobody
                || words.isBlank()
                || by.length() > DdpmAnswer.LONGEST_NAME
                || words.length() > DdpmAnswer.LONGEST_WORDS) {
            return Result.WORDS;
        }
        Instant now = clock.instant();
        if (at.isAfter(now)) {
            return Result.FUTURE;
        }
        if (isSettled(request)) {
            return Result.NOT_OPEN;
        }
        requests.answer(request.id(), new DdpmAnswer(outcome, by.strip(), words.strip(), at, now, officer));
        LOG.infof("Noted an answer of DDPM: request=%d outcome=%s by=%s", request.id(), outcome, officer);
        return Result.DONE;
    }

    boolean isSettled(DdpmRequest request) {
        return requests.answers(request.id()).stream()
                .anyMatch(answer -> answer.outcome().settles());
    }

    List<DdpmRequest> listOpen() {
        return requests.listOpen(clock.exercise(), MOST_OPEN);
    }
}
