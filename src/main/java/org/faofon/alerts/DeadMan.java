package org.faofon.alerts;

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
import org.faofon.alerts.Expectation.Heard;
import org.faofon.alerts.Trouble.Kind;
import org.faofon.network.Gauge;
import org.faofon.network.Network;
import org.faofon.network.NetworkClock;
import org.faofon.readings.LiveRain;
import org.jspecify.annotations.Nullable;

/**
 * Tells officers when Faofon has had no reading at all, or has not judged the rain, for too long. It asks nothing of the
 * database, so that it works when that is away.
 */
@ApplicationScoped
public class DeadMan {
    private final AlertsConfig.DeadMan config;
    private final Network network;
    private final LiveRain rain;
    private final NetworkClock clock;
    private final TroubleWords words;
    private final TroubleTeller teller;
    private final NoticeBoard board;
    private final Vigil readings = new Vigil();
    private final Vigil rounds = new Vigil();
    private volatile Instant started;
    private volatile Instant startedReally;
    private volatile @Nullable Judged judged;

    /** When the rain was judged last, in real time, and when it should be again. */
    private record Judged(Instant at, Duration next) {}

    DeadMan(
            AlertsConfig config,
            Network network,
            LiveRain rain,
            NetworkClock clock,
            TroubleWords words,
            TroubleTeller teller,
            NoticeBoard board) {
        this.config = config.deadMan();
        this.network = network;
        this.rain = rain;
        this.clock = clock;
        this.words = words;
        this.teller = teller;
        this.board = board;
        this.started = clock.instant();
        this.startedReally = NetworkClock.world().instant();
    }

    void start(@Observes @Priority(LiveRain.STARTS + 1) StartupEvent event) {
        started = clock.instant();
        startedReally = NetworkClock.world().instant();
        recall(Kind.NO_READING, readings);
        recall(Kind.NOT_JUDGING, rounds);
    }

    /** What was told before a restart is not told anew, and its end is not forgotten. */
    private void recall(Kind kind, Vigil vigil) {
        board.findLatest(kind.key())
                .map(Notice::key)
                .flatMap(key -> said(kind, key))
                .ifPresent(vigil::recall);
    }

    private static Optional<Vigil.Word.Missing> said(Kind kind, String key) {
        String[] parts = key.substring(kind.key().length()).split("-", -1);
        return parts.length == 2 && !parts[1].equals("over")
                ? Optional.of(new Vigil.Word.Missing(
                        Instant.ofEpochSecond(Long.parseLong(parts[0])), Integer.parseInt(parts[1])))
                : Optional.empty();
    }

    void onRound(@Observes RoundDone done) {
        judged = new Judged(NetworkClock.world().instant(), done.next());
    }

    @Scheduled(
            every = "${faofon.alerts.dead-man.look-every:10s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "dead-man")
    void look() {
        lookForReadings(clock.instant());
        lookForRounds(NetworkClock.world().instant());
        teller.tellWhatIsLeft();
    }

    /** A network that has never had a reading is being set up. */
    private void lookForReadings(Instant now) {
        List<Heard> gauges = network.listGauges().stream()
                .flatMap(gauge -> heard(gauge, now).stream())
                .toList();
        Expectation expectation = new Expectation(config.noReadingAtLeast(), config.noReading());
        Expectation.newest(gauges).ifPresent(newest -> {
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
                : rounds.missing().map(Vigil.Word.Missing::since).orElse(startedReally);
        Duration next = last != null ? last.next() : Duration.ZERO;
        rounds.look(now, since, config.notJudging().plus(next)).ifPresent(word -> tell(Kind.NOT_JUDGING, word, now));
    }

    private void tell(Kind kind, Vigil.Word word, Instant now) {
        if (word instanceof Vigil.Word.Missing missing) {
            teller.tell(words.missing(new Trouble(kind, missing.since()), missing, now));
        } else if (word instanceof Vigil.Word.Over over) {
            teller.tell(words.over(new Trouble(kind, over.since()), now));
        }
    }

    /** What is wrong now, as far as it has been told. */
    public List<Trouble> listTroubles() {
        return Stream.of(trouble(Kind.NO_READING, readings), trouble(Kind.NOT_JUDGING, rounds))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Trouble> trouble(Kind kind, Vigil vigil) {
        return vigil.missing().map(missing -> new Trouble(kind, missing.since()));
    }
}
