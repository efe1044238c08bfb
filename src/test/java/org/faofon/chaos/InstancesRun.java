package org.faofon.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.faofon.bench.Patience;
import org.faofon.bench.Stage;

/** Breaks one of three instances at a time, and says how long the others take to do its work. */
final class InstancesRun {
    private static final int COUNT = 3;
    /** Long, because the machine may be busy; a run takes no longer for it. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration POLL = Duration.ofMillis(100);

    private final Instances instances;
    private final Duration pause;
    private final long startNanos = System.nanoTime();

    /**
     * @param pause how long a paused instance stays so
     * @param settings of each instance
     */
    InstancesRun(Stage stage, TrialNetwork network, Duration pause, Map<String, String> settings) throws Exception {
        this.instances = new Instances(stage, network, COUNT, settings);
        this.pause = pause;
        say("three instances run");
        works();
    }

    int leader() throws Exception {
        return instances.leader();
    }

    /** Ends it as {@code kill -9} does while it rains in one of its districts; it is started again by itself. */
    void kill(int instance) throws Exception {
        Optional<Instances.Storm> storm = instances.stormAt(instance);
        instances.program(instance).kill();
        say("killed instance " + instance);
        awaitAlert(storm);
        works();
    }

    /** Waits until it has started again. */
    void awaitBack(int instance) throws Exception {
        Patience.until("it was back", PATIENCE, POLL, () -> instances.isReady(instance));
        say("instance " + instance + " is back");
    }

    /** Pauses it while it rains in one of its districts; when it wakes, its work is another's. */
    void pause(int instance) throws Exception {
        instances.pause(instance);
        long untilNanos = System.nanoTime() + pause.toNanos();
        say("paused instance " + instance);
        awaitAlert(instances.stormAt(instance));
        TimeUnit.NANOSECONDS.sleep(untilNanos - System.nanoTime());
        instances.resume(instance);
        say("instance " + instance + " goes on");
        works();
    }

    private void awaitAlert(Optional<Instances.Storm> storm) throws Exception {
        if (storm.isPresent()) {
            say("alert in a district of that instance after %.1f s"
                    .formatted(storm.get().awaitAlert(PATIENCE).toMillis() / 1_000.0));
        }
    }

    /** Each gauge is acknowledged something again. */
    private void works() throws Exception {
        long since = System.nanoTime();
        Patience.until("every gauge was acknowledged", PATIENCE, POLL, () -> instances.worksSince(since));
        say("every gauge was acknowledged within %d ms"
                .formatted(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since)));
    }

    /** When all is quiet, each instance that runs shows the same rain. Where the rows or alerts are not as they should be. */
    Differences finish() throws Exception {
        instances.stopGauges();
        Patience.until("each instance showed the same", PATIENCE, POLL, () -> {
            List<JsonNode> said = instances.networkNow();
            return said.size() > 1 && new HashSet<>(said).size() == 1;
        });
        Patience.until(
                "all alerts were told",
                PATIENCE,
                POLL,
                () -> instances.compare().lost().isEmpty());
        assertThat(instances.owed().count()).isPositive();
        Differences differences = instances.compare();
        say("sent=%d acknowledged=%d alerts owed=%d lost=%d doubled=%d wrong=%d"
                .formatted(
                        instances.ledger().sentCount(),
                        instances.ledger().acknowledgedCount(),
                        instances.owed().count(),
                        differences.lost().size(),
                        differences.doubled().size(),
                        differences.wronglyAccepted().size()));
        return differences;
    }

    private void say(String what) {
        System.out.printf("%6.1f s %s%n", (System.nanoTime() - startNanos) / 1e9, what);
    }
}
