package org.faofon.channels.line.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.NoticeService;
import org.faofon.channels.line.LineConstants;
import org.faofon.channels.line.LineFormatter;
import org.faofon.channels.line.LineGroup;
import org.faofon.channels.line.LineMessages;
import org.faofon.channels.line.PushPriority;
import org.faofon.channels.line.TextTruncation;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/** Tells officers about each problem of LINE once, on all channels, because LINE itself may fail. */
@ApplicationScoped
public class LineTroubleNotifier {
    private static final Logger LOG = Logger.getLogger(LineTroubleNotifier.class);
    private static final int LONGEST_NAME = 100;

    // The month of a plan is a real month, in an exercise too.
    private final InstantSource world = NetworkClock.world();
    private final Consumer<Notice.Draft> notices;
    private final LineFormatter speech;
    private final LineMessages words;

    @Inject
    LineTroubleNotifier(NoticeService notices) {
        this(notices::post, LineFormatter.thai());
    }

    public LineTroubleNotifier(Consumer<Notice.Draft> notices, LineFormatter speech) {
        this.notices = notices;
        this.speech = speech;
        this.words = speech.words();
    }

    /** The plan is used up; LINE refuses everything until the next month. */
    public void usedUp() {
        post("line-used-up-" + month(), words.troubleUsedUp(), words.troubleUsedUpText());
    }

    /** A push was left out to save messages for more important ones. */
    public void shortFor(PushPriority weight, long left, long cost) {
        post(
                "line-short-" + month() + "-" + weight.name(),
                words.troubleShort(),
                switch (weight) {
                    case WATCH -> words.troubleShortWatch(left, cost);
                    case WARNING -> words.troubleShortWarning(left, cost);
                    case EMERGENCY, OFFICERS, WORD -> words.troubleShortWord(left, cost);
                });
    }

    void failing(Instant since, String reason) {
        post(
                "line-failing-" + since.getEpochSecond(),
                words.troubleFailing(),
                words.troubleFailingText(speech.moment(since), reason));
    }

    void wellAgain(Instant since) {
        post("line-well-" + since.getEpochSecond(), words.troubleOver(), words.troubleOverText(speech.moment(since)));
    }

    /** The bot was removed from a group that had a role. */
    public void putOut(LineGroup group, boolean warned, Instant at) {
        String name = TextTruncation.fit(group.name().orElse(group.id()), LONGEST_NAME);
        post(
                "line-out-" + group.id() + "-" + at.getEpochSecond(),
                words.troubleOut(),
                warned ? words.troubleOutWarned(name) : words.troubleOutOfficers(name));
    }

    /** An error here must not cause more trouble. */
    private void post(String key, String title, String text) {
        try {
            notices.accept(new Notice.Draft(
                    key,
                    Notice.Kind.TROUBLE,
                    Audience.OFFICERS,
                    title,
                    text,
                    Optional.of(LineConstants.PAGE),
                    Optional.empty()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Could not notify officers of trouble: key=%s", key);
        }
    }

    private YearMonth month() {
        return YearMonth.from(world.instant().atZone(RainDayTime.BANGKOK));
    }
}
