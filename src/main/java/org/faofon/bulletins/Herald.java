package org.faofon.bulletins;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.faofon.alerts.AlertWords;
import org.faofon.alerts.Notice;
import org.faofon.alerts.NoticeBoard;
import org.faofon.network.Network;
import org.faofon.network.NetworkClock;
import org.faofon.network.Tongue;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends each morning the daily word and, on the first, the monthly summary.
 *
 * <p>The board takes each only once, so it may be tried again after a failure, after a restart, and by several programs.
 */
@ApplicationScoped
class Herald {
    private static final Logger LOG = Logger.getLogger(Herald.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(30);

    /** What a notice may hold. */
    private static final int LONGEST_TEXT = 4_000;

    private final DayReports days;
    private final MonthReports months;
    private final Pictures pictures;
    private final NoticeBoard board;
    private final AlertWords alerts;
    private final Network network;
    private final NetworkClock clock;
    private final BulletinsConfig config;
    private final Timetable timetable;
    private @Nullable LocalDate done;
    private long failedAtNanos = System.nanoTime() - TRY_AGAIN_AFTER.toNanos();

    Herald(
            DayReports days,
            MonthReports months,
            Pictures pictures,
            NoticeBoard board,
            AlertWords alerts,
            Network network,
            NetworkClock clock,
            BulletinsConfig config) {
        this.days = days;
        this.months = months;
        this.pictures = pictures;
        this.board = board;
        this.alerts = alerts;
        this.network = network;
        this.clock = clock;
        this.config = config;
        this.timetable = Timetable.of(config);
    }

    // In real seconds, in an exercise too: there it is a few minutes, and a word is due for hours.
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void lookAtTheClock() {
        if (config.send()) {
            speakWhenDue(clock.instant());
        }
    }

    synchronized void speakWhenDue(Instant now) {
        Optional<LocalDate> due = timetable.dayDue(now).filter(date -> !date.equals(done));
        if (due.isEmpty() || System.nanoTime() - failedAtNanos < TRY_AGAIN_AFTER.toNanos()) {
            return;
        }
        try {
            speak(due.get());
            done = due.get();
        } catch (SQLException | RuntimeException e) {
            failedAtNanos = System.nanoTime();
            LOG.errorf(e, "Could not send the daily word, trying again: date=%s", due.get());
        }
    }

    private void speak(LocalDate date) throws SQLException {
        if (network.listGauges().isEmpty()) {
            return; // There is nothing to say yet.
        }
        boolean unused = board.post(daily(date));
        Optional<YearMonth> month = Timetable.monthDue(date);
        if (month.isPresent()) {
            unused = board.post(monthly(month.get()));
        }
    }

    Notice.Draft daily(LocalDate date) throws SQLException {
        DayReport report = days.fresh(date);
        DayWords words = new DayWords(report, Wording.of(Tongue.TH, alerts, network));
        Optional<String> picture = pictures.png(report, Tongue.TH).map(drawn -> Site.picture(date));
        return new Notice.Draft(
                "daily-" + date,
                Notice.Kind.DAILY,
                Notice.Audience.GROUP,
                words.title(),
                bounded(words.text()),
                Optional.of(Site.day(date)),
                picture);
    }

    Notice.Draft monthly(YearMonth month) throws SQLException {
        MonthWords words = new MonthWords(months.fresh(month), Wording.of(Tongue.TH, alerts, network));
        return new Notice.Draft(
                "monthly-" + month,
                Notice.Kind.MONTHLY,
                Notice.Audience.GROUP,
                words.title(),
                bounded(words.text()),
                Optional.of(Site.month(month)),
                Optional.empty());
    }

    /** Whole lines, as many as there is room for; the page has all. */
    static String bounded(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = text.lastIndexOf('\n', LONGEST_TEXT - 2);
        return text.substring(0, end < 0 ? LONGEST_TEXT - 2 : end) + "\n…";
    }
}
