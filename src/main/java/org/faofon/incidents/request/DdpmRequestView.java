package org.faofon.incidents.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.IncidentMessages;

/**
 * A request as its page and its PDF show it, in one language.
 *
 * @param facts label and value, in order
 * @param evidence the rain at each gauge that the rules found, one sentence each
 * @param isOpen whether an answer is still awaited
 */
record DdpmRequestView(
        long id,
        long alert,
        String title,
        String textThai,
        String textEnglish,
        List<Fact> facts,
        List<String> evidence,
        List<Noted> log,
        boolean isOpen) {
    record Fact(String name, String value) {}

    /** An answer, or the request itself. */
    record Noted(String when, String what, String words, String by) {}

    public int lengthThai() {
        return DdpmRequest.length(textThai);
    }

    public int lengthEnglish() {
        return DdpmRequest.length(textEnglish);
    }

    static DdpmRequestView of(
            DdpmRequest request,
            Optional<AlertEvent> event,
            List<DdpmAnswer> answers,
            IncidentFormatter words,
            AlertTextFormatter texts) {
        IncidentMessages in = words.in();
        String districts = request.districts().stream().map(words::district).collect(Collectors.joining(", "));
        List<Noted> log = new ArrayList<>();
        log.add(new Noted(words.moment(request.askedAt()), in.asked(), "", words.actor(request.askedBy())));
        answers.forEach(answer -> log.add(new Noted(
                words.moment(answer.answeredAt()),
                in.answered(answer.outcome().name()),
                answer.words(),
                answer.answeredBy().isEmpty()
                        ? words.actor(answer.notedBy())
                        : in.answeredBy(answer.answeredBy(), words.actor(answer.notedBy())))));
        List<Fact> facts = List.of(
                new Fact(
                        in.hazardLabel(),
                        event.map(of -> words.hazard(of.alert.hazard)).orElse("–")),
                new Fact(in.levelLabel(), words.level(request.level())),
                new Fact(in.districtsLabel(), districts + " " + words.province()),
                new Fact(in.validLabel(), words.moment(request.validUntil())),
                new Fact(in.askedLabel(), words.moment(request.askedAt()) + " · " + words.actor(request.askedBy())));
        return new DdpmRequestView(
                request.id(),
                request.alert(),
                in.requestTitle(request.id()),
                request.textThai(),
                request.textEnglish(),
                facts,
                event.map(of -> List.of(texts.description(of, words.locale()))).orElse(List.of()),
                log,
                answers.stream().noneMatch(answer -> answer.outcome().settles()));
    }
}
