package org.faofon.channels.line.volunteers;

import com.linecorp.bot.messaging.model.TextMessage;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineApi;
import org.faofon.channels.line.LineQuotaTracker;
import org.faofon.channels.line.PushPriority;
import org.faofon.channels.line.UserIdCipher;
import org.faofon.common.cluster.NotLeader;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.schools.ChatRepository;
import org.faofon.schools.MissedReadingRepository;
import org.faofon.schools.RotaRepository;
import org.jboss.logging.Logger;

/**
 * Reminds the linked chats of cylinders that nobody has read by a set hour, or whose value could not be used, on school days and once a morning. Each
 * reminder costs a message of the month's plan, so none is sent that would use the reserve for warnings.
 */
@ApplicationScoped
class MissingReportReminderJob {
    private static final Logger LOG = Logger.getLogger(MissingReportReminderJob.class);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Later, nobody is at school to read the cylinder. */
    private static final int LONGEST_HOURS = 3;

    private final ChannelsConfig.Line config;
    private final GaugeRegistry network;
    private final ChatReadings readings;
    private final MissedReadingRepository notMeasured;
    private final RotaRepository rota;
    private final ChatRepository chats;
    private final LineApi api;
    private final LineQuotaTracker meter;
    private final NetworkClock clock;
    private final Optional<UserIdCipher> seal;

    MissingReportReminderJob(
            ChannelsConfig config,
            GaugeRegistry network,
            ChatReadings readings,
            MissedReadingRepository notMeasured,
            RotaRepository rota,
            ChatRepository chats,
            LineApi api,
            LineQuotaTracker meter,
            NetworkClock clock) {
        this.config = config.line();
        this.network = network;
        this.readings = readings;
        this.notMeasured = notMeasured;
        this.rota = rota;
        this.chats = chats;
        this.api = api;
        this.meter = meter;
        this.clock = clock;
        this.seal = this.config.secret().map(UserIdCipher::new);
    }

    @Scheduled(
            every = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "LINE reminders",
            skipExecutionIf = NotLeader.class)
    void look() throws SQLException {
        Instant now = clock.instant();
        if (api.usable() && seal.isPresent() && isTime(now)) {
            remindAll(now);
        }
    }

    private boolean isTime(Instant now) {
        ZonedDateTime local = now.atZone(RainDayTime.BANGKOK);
        LocalTime time = local.toLocalTime();
        return config.remindAt()
                .filter(at -> !time.isBefore(at) && time.isBefore(at.plusHours(LONGEST_HOURS)))
                .filter(at -> !WEEKEND.contains(local.getDayOfWeek()))
                .isPresent();
    }

    /** Reminds those who should have read by now. */
    void remindAll(Instant now) throws SQLException {
        MorningReadingWindow morning = MorningReadingWindow.of(now);
        for (Gauge gauge : network.listGauges()) {
            if (gauge.kind == GaugeKind.MANUAL && isMissing(gauge, morning) && isSchoolDay(gauge, morning)) {
                remind(gauge, morning);
            }
        }
    }

    private boolean isMissing(Gauge gauge, MorningReadingWindow morning) throws SQLException {
        return !readings.isRead(gauge, morning)
                && notMeasured
                        .list(gauge, morning.rainDay(), morning.rainDay().plusDays(1))
                        .isEmpty();
    }

    private boolean isSchoolDay(Gauge gauge, MorningReadingWindow morning) throws SQLException {
        return rota.morning(gauge.school.code, morning.date()).holiday().isEmpty();
    }

    /** Who has sent a value that was thrown out is not told that nothing has come. */
    private String text(Gauge gauge, MorningReadingWindow morning) throws SQLException {
        ChatFormatter speech = ChatFormatter.thai();
        String date = speech.date(morning.date());
        String text = readings.find(gauge, morning).isPresent()
                ? speech.words().chatRejectedReminder(speech.school(gauge), date)
                : speech.words().chatReminder(speech.school(gauge), date);
        return speech.marked(clock.exercise(), text);
    }

    private void remind(Gauge gauge, MorningReadingWindow morning) throws SQLException {
        String text = text(gauge, morning);
        for (ChatRepository.Chat chat : chats.list(gauge)) {
            if (meter.budget().isShortFor(PushPriority.WATCH, OptionalInt.of(1))) {
                LOG.infof("Left out a reminder to save the budget: gauge=%s", gauge.code);
                return;
            }
            Optional<String> address = seal.orElseThrow().open(chat.address());
            if (address.isPresent() && chats.takeReminder(chat, morning.rainDay())) {
                send(gauge, address.get(), text);
            }
        }
    }

    /** A refused reminder is not retried: later it would not help. */
    private void send(Gauge gauge, String to, String text) {
        Optional<String> trouble =
                api.push(UUID.randomUUID(), to, List.of(new TextMessage(text))).trouble();
        if (trouble.isPresent()) {
            LOG.infof("LINE refused a reminder: gauge=%s reason=%s", gauge.code, trouble.get());
        } else {
            meter.spent(1);
        }
    }
}
