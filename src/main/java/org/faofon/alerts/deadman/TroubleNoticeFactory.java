package org.faofon.alerts.deadman;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.text.AlertTextFormatter;

/** Writes about problems of Faofon in Thai and then in English, because officers may have to ask for help. */
@ApplicationScoped
public class TroubleNoticeFactory {
    private final AlertTextFormatter words;

    TroubleNoticeFactory(AlertTextFormatter words) {
        this.words = words;
    }

    Notice.Draft missing(SystemTrouble trouble, HeartbeatMonitor.Word.Missing missing, Instant now) {
        return draft(
                trouble.kind().key() + missing.since().getEpochSecond() + "-" + missing.step(),
                title(trouble, AlertTextFormatter.THAI),
                text(trouble, now, AlertTextFormatter.THAI) + "\n\n" + title(trouble, AlertTextFormatter.ENGLISH) + "\n"
                        + text(trouble, now, AlertTextFormatter.ENGLISH));
    }

    Notice.Draft over(SystemTrouble trouble, Instant now) {
        return draft(
                trouble.kind().key() + trouble.since().getEpochSecond() + "-over",
                overTitle(trouble.kind(), AlertTextFormatter.THAI),
                overText(trouble, now, AlertTextFormatter.THAI) + "\n\n"
                        + overTitle(trouble.kind(), AlertTextFormatter.ENGLISH) + "\n"
                        + overText(trouble, now, AlertTextFormatter.ENGLISH));
    }

    private static Notice.Draft draft(String key, String title, String text) {
        return new Notice.Draft(
                key, Notice.Kind.TROUBLE, Audience.OFFICERS, title, text, Optional.of("/centre"), Optional.empty());
    }

    /** The problem and its start, in one line. */
    public String title(SystemTrouble trouble, Locale locale) {
        String since = words.moment(trouble.since(), locale);
        return switch (trouble.kind()) {
            case NO_READING -> in(locale).noReading(since);
            case NOT_JUDGING -> in(locale).notJudging(since);
        };
    }

    private String text(SystemTrouble trouble, Instant now, Locale locale) {
        String span = words.span(Duration.between(trouble.since(), now), locale);
        return switch (trouble.kind()) {
            case NO_READING -> in(locale).noReadingText(span);
            case NOT_JUDGING -> in(locale).notJudgingText(span);
        };
    }

    private String overTitle(SystemTrouble.Kind kind, Locale locale) {
        return switch (kind) {
            case NO_READING -> in(locale).readingAgain();
            case NOT_JUDGING -> in(locale).judgingAgain();
        };
    }

    private String overText(SystemTrouble trouble, Instant now, Locale locale) {
        String since = words.moment(trouble.since(), locale);
        String span = words.span(Duration.between(trouble.since(), now), locale);
        return switch (trouble.kind()) {
            case NO_READING -> in(locale).readingAgainText(since, span);
            case NOT_JUDGING -> in(locale).judgingAgainText(since, span);
        };
    }

    private static TroubleMessages in(Locale locale) {
        return MessageBundles.get(TroubleMessages.class, Localized.Literal.of(locale.getLanguage()));
    }
}
