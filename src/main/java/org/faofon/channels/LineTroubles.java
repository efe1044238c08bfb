package org.faofon.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import org.faofon.alerts.Notice;
import org.faofon.alerts.NoticeBoard;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/** Tells officers what is wrong with LINE, each thing once, by whatever ways there are beside LINE too. */
@ApplicationScoped
class LineTroubles {
    private static final Logger LOG = Logger.getLogger(LineTroubles.class);
    private static final int LONGEST_NAME = 100;

    // A plan's month is the real one, in an exercise too.
    private final InstantSource world = NetworkClock.world();
    private final Consumer<Notice.Draft> board;
    private final LineSpeech speech;
    private final LinePhrases words;

    @Inject
    LineTroubles(NoticeBoard board) {
        this(board::post, LineSpeech.thai());
    }

    LineTroubles(Consumer<Notice.Draft> board, LineSpeech speech) {
        this.board = board;
        this.speech = speech;
        this.words = speech.words();
    }

    /** The plan is used up; LINE refuses everything until the next month. */
    void usedUp() {
        post("line-used-up-" + month(), words.troubleUsedUp(), words.troubleUsedUpText());
    }

    /** A push was left out to save what is dearer. */
    void shortFor(LineWeight weight, long left, long cost) {
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

    /** The bot was put out of a group that had a part. */
    void putOut(LineGroup group, boolean warned, Instant at) {
        String name = LineText.fit(group.name().orElse(group.id()), LONGEST_NAME);
        post(
                "line-out-" + group.id() + "-" + at.getEpochSecond(),
                words.troubleOut(),
                warned ? words.troubleOutWarned(name) : words.troubleOutOfficers(name));
    }

    /** What tells of trouble must not make more of it. */
    private void post(String key, String title, String text) {
        try {
            board.accept(new Notice.Draft(
                    key,
                    Notice.Kind.TROUBLE,
                    Notice.Audience.OFFICERS,
                    title,
                    text,
                    Optional.of(LineNames.PAGE),
                    Optional.empty()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Could not tell officers of trouble: key=%s", key);
        }
    }

    private YearMonth month() {
        return YearMonth.from(world.instant().atZone(NetworkClock.BANGKOK));
    }
}
