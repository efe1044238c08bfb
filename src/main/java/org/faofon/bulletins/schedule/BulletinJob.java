package org.faofon.bulletins.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.NoticeService;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.bulletins.BulletinsConfig;
import org.faofon.bulletins.picture.DayPictureCache;
import org.faofon.bulletins.report.BulletinFormatter;
import org.faofon.bulletins.report.BulletinPaths;
import org.faofon.bulletins.report.DailyBulletinText;
import org.faofon.bulletins.report.DayReport;
import org.faofon.bulletins.report.DayReports;
import org.faofon.bulletins.report.MonthReports;
import org.faofon.bulletins.report.MonthlyBulletinText;
import org.faofon.common.cluster.NotLeader;
import org.faofon.common.text.Language;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the daily bulletin each morning and, on the first, the monthly summary.
 *
 * <p>Each notice is stored only once, so it may be retried after a failure, after a restart, and by several instances.
 */
@ApplicationScoped
public class BulletinJob {
    private static final Logger LOG = Logger.getLogger(BulletinJob.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(30);

    /** The length limit of a notice. */
    private static final int LONGEST_TEXT = 4_000;

    private final DayReports days;
    private final MonthReports months;
    private final DayPictureCache pictures;
    private final NoticeService notices;
    private final AlertTextFormatter alerts;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final BulletinsConfig config;
    private final BulletinSchedule timetable;
    private @Nullable LocalDate done;
    private long failedAtNanos = System.nanoTime() - TRY_AGAIN_AFTER.toNanos();

    BulletinJob(
            DayReports days,
            MonthReports months,
            DayPictureCache pictures,
            NoticeService notices,
            AlertTextFormatter alerts,
            GaugeRegistry network,
            NetworkClock clock,
            BulletinsConfig config) {
        this.days = days;
        this.months = months;
        this.pictures = pictures;
        this.notices = notices;
        this.alerts = alerts;
        this.network = network;
        this.clock = clock;
        this.config = config;
        this.timetable = BulletinSchedule.of(config);
    }

    // In real seconds, in an exercise too: there it is a few minutes, and a bulletin is due for hours.
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = NotLeader.class)
    void lookAtTheClock() {
        if (config.send()) {
            speakWhenDue(clock.instant());
        }
    }

    public synchronized void speakWhenDue(Instant now) {
        Optional<LocalDate> due = timetable.dayDue(now).filter(date -> !date.equals(done));
        if (due.isEmpty() || System.nanoTime() - failedAtNanos < TRY_AGAIN_AFTER.toNanos()) {
            return;
        }
        try {
            speak(due.get());
            done = due.get();
        } catch (SQLException | RuntimeException e) {
            failedAtNanos = System.nanoTime();
            LOG.errorf(e, "Could not send the daily bulletin, trying again: date=%s", due.get());
        }
    }

    private void speak(LocalDate date) throws SQLException {
        if (network.listGauges().isEmpty()) {
            return; // There is nothing to report yet.
        }
        boolean unused = notices.post(daily(date));
        Optional<YearMonth> month = BulletinSchedule.monthDue(date);
        if (month.isPresent()) {
            unused = notices.post(monthly(month.get()));
        }
    }

    public Notice.Draft daily(LocalDate date) throws SQLException {
        DayReport report = days.fresh(date);
        DailyBulletinText words = new DailyBulletinText(report, BulletinFormatter.of(Language.TH, alerts, network));
        Optional<String> picture = pictures.png(report, Language.TH).map(drawn -> BulletinPaths.picture(date));
        return new Notice.Draft(
                "daily-" + date,
                Notice.Kind.DAILY,
                Audience.GROUP,
                words.title(),
                bounded(words.text()),
                Optional.of(BulletinPaths.day(date)),
                picture);
    }

    public Notice.Draft monthly(YearMonth month) throws SQLException {
        MonthlyBulletinText words =
                new MonthlyBulletinText(months.fresh(month), BulletinFormatter.of(Language.TH, alerts, network));
        return new Notice.Draft(
                "monthly-" + month,
                Notice.Kind.MONTHLY,
                Audience.GROUP,
                words.title(),
                bounded(words.text()),
                Optional.of(BulletinPaths.month(month)),
                Optional.empty());
    }

    /** Whole lines, as many as fit; the page has all. */
    public static String bounded(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = text.lastIndexOf('\n', LONGEST_TEXT - 2);
        return text.substring(0, end < 0 ? LONGEST_TEXT - 2 : end) + "\n…";
    }
}
