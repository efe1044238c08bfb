package org.faofon.alerts.deadman;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.alerts.AlertsConfig;
import org.faofon.alerts.Notice;
import org.faofon.alerts.deadman.SilenceLimit.Heard;
import org.faofon.alerts.deadman.SystemTrouble.Kind;
import org.faofon.alerts.outbox.NoticeService;
import org.faofon.common.cluster.NotLeader;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.common.cluster.WorkGained;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.query.LiveRainTotals;
import org.jspecify.annotations.Nullable;

/**
 * Tells officers when there have been no readings, or no rule evaluation, for too long. It does not need the database,
 * so that it works when that is unavailable.
 */
@ApplicationScoped
public class DeadManSwitch {
    private final AlertsConfig.DeadMan config;
    private final GaugeRegistry network;
    private final LiveRainTotals rain;
    private final NetworkClock clock;
    private final TroubleNoticeFactory words;
    private final TroubleNotifier notifier;
    private final NoticeService notices;
    private final WorkAssignment assignment;
    private final HeartbeatMonitor readings = new HeartbeatMonitor();
    private final HeartbeatMonitor rounds = new HeartbeatMonitor();
    private volatile Instant started;
    private volatile Instant startedReally;
    private volatile @Nullable Judged judged;

    /** When the rules were last evaluated, in real time, and when the next evaluation is due. */
    private record Judged(Instant at, Duration next) {}

    DeadManSwitch(
            AlertsConfig config,
            GaugeRegistry network,
            LiveRainTotals rain,
            NetworkClock clock,
            TroubleNoticeFactory words,
            TroubleNotifier notifier,
            NoticeService notices,
            WorkAssignment assignment) {
        this.config = config.deadMan();
        this.network = network;
        this.rain = rain;
        this.clock = clock;
        this.words = words;
        this.notifier = notifier;
        this.notices = notices;
        this.assignment = assignment;
        this.started = clock.instant();
        this.startedReally = NetworkClock.world().instant();
    }

    void start(@Observes @Priority(LiveRainTotals.STARTS + 1) StartupEvent event) {
        started = clock.instant();
        startedReally = NetworkClock.world().instant();
        recall();
    }

    /** What the leader before has reported. */
    void onGained(@Observes WorkGained gained) {
        recall();
    }

    private void recall() {
        recall(Kind.NO_READING, readings);
        recall(Kind.NOT_JUDGING, rounds);
    }

    /** What was reported before a restart is not reported again, and its end is still reported. */
    private void recall(Kind kind, HeartbeatMonitor monitor) {
        notices.findLatest(kind.key())
                .map(Notice::key)
                .flatMap(key -> said(kind, key))
                .ifPresent(monitor::recall);
    }

    private static Optional<HeartbeatMonitor.Word.Missing> said(Kind kind, String key) {
        String[] parts = key.substring(kind.key().length()).split("-", -1);
        return parts.length == 2 && !parts[1].equals("over")
                ? Optional.of(new HeartbeatMonitor.Word.Missing(
                        Instant.ofEpochSecond(Long.parseLong(parts[0])), Integer.parseInt(parts[1])))
                : Optional.empty();
    }

    void onRound(@Observes EvaluationCompleted done) {
        judged = new Judged(assignment.evaluatedByAll(NetworkClock.world().instant()), done.next());
    }

    @Scheduled(
            every = "${faofon.alerts.dead-man.look-every:10s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "dead-man",
            skipExecutionIf = NotLeader.class)
    void look() {
        lookForReadings(clock.instant());
        lookForRounds(NetworkClock.world().instant());
        notifier.tellWhatIsLeft();
    }

    /** A network that has never had a reading is being set up. */
    private void lookForReadings(Instant now) {
        List<Heard> gauges = network.listGauges().stream()
                .flatMap(gauge -> heard(gauge, now).stream())
                .toList();
        SilenceLimit expectation = new SilenceLimit(config.noReadingAtLeast(), config.noReading());
        SilenceLimit.newest(gauges).ifPresent(newest -> {
            Instant since = readings.missing().isPresent() || newest.isAfter(started) ? newest : started;
            readings.look(now, since, expectation.limit(gauges, newest))
                    .ifPresent(word -> tell(Kind.NO_READING, word, now));
        });
    }

    private Optional<Heard> heard(Gauge gauge, Instant now) {
        return rain.findNewest(gauge.code)
                .map(newest -> newest.reading().at())
                .filter(at -> !at.isAfter(now))
                .map(at -> new Heard(at, gauge.interval(), gauge.silentAfter()));
    }

    private void lookForRounds(Instant now) {
        Judged last = judged;
        Instant since = last != null
                ? last.at()
                : rounds.missing().map(HeartbeatMonitor.Word.Missing::since).orElse(startedReally);
        Duration next = last != null ? last.next() : Duration.ZERO;
        rounds.look(now, since, config.notJudging().plus(next)).ifPresent(word -> tell(Kind.NOT_JUDGING, word, now));
    }

    private void tell(Kind kind, HeartbeatMonitor.Word word, Instant now) {
        if (word instanceof HeartbeatMonitor.Word.Missing missing) {
            notifier.tell(words.missing(new SystemTrouble(kind, missing.since()), missing, now));
        } else if (word instanceof HeartbeatMonitor.Word.Over over) {
            notifier.tell(words.over(new SystemTrouble(kind, over.since()), now));
        }
    }

    /** The current troubles that have been reported. */
    public List<SystemTrouble> listTroubles() {
        return Stream.of(trouble(Kind.NO_READING, readings), trouble(Kind.NOT_JUDGING, rounds))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SystemTrouble> trouble(Kind kind, HeartbeatMonitor monitor) {
        return monitor.missing().map(missing -> new SystemTrouble(kind, missing.since()));
    }
}
