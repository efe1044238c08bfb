package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backlog of many gauges while nobody takes anything from the broker, and then somebody does. It takes a minute or two
 * and runs only when it is called by its name; {@code -Dgauges=36 -Dmessages=4000} changes its size.
 */
class BacklogTrial {
    private static final int GAUGES = Integer.getInteger("gauges", 1_000);
    private static final int MESSAGES = Integer.getInteger("messages", 300);
    private static final int WINDOW = Integer.getInteger("window", 50);
    private static final int PADDING = Integer.getInteger("padding", 100);
    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @TempDir
    Path home;

    @Test
    void eachMessageOfABacklogArrivesOnceItCan() throws Exception {
        EmbeddedBroker broker = new EmbeddedBroker(home, 0, BrokerClients.ACCOUNTS, Clock.systemUTC());
        broker.start();
        try (BrokerClients clients = new BrokerClients(broker.port())) {
            clients.program();
            clients.programLeaves();
            long start = System.nanoTime();
            try (FloodingGauges gauges = new FloodingGauges(broker.port(), GAUGES, MESSAGES, WINDOW, PADDING)) {
                settle(gauges::acknowledged);
                tell("nobody takes", start, gauges);
                long since = System.nanoTime();
                clients.program();
                Set<String> heard = new HashSet<>();
                settle(() -> {
                    clients.drainTo(heard);
                    return heard.size();
                });
                tell("taken: " + heard.size(), since, gauges);
                assertThat(gauges.dropped()).isZero();
                assertThat(gauges.acknowledged()).isEqualTo(GAUGES * MESSAGES);
                assertThat(heard).hasSize(GAUGES * MESSAGES);
            }
        } finally {
            broker.stop();
        }
    }

    private void tell(String what, long since, FloodingGauges gauges) throws IOException {
        System.out.printf(
                "%s: sent=%d PUBACKed=%d dropped=%d disk=%d MB in %d s%n",
                what,
                GAUGES * MESSAGES,
                gauges.acknowledged(),
                gauges.dropped(),
                size(home) / 1024 / 1024,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since));
    }

    /** Returns when a number has not changed for a while, or has reached its end. */
    private static void settle(IntSupplier number) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        long quietAt = System.nanoTime() + QUIET.toNanos();
        for (int last = -1; System.nanoTime() < Math.min(end, quietAt) && last < GAUGES * MESSAGES; ) {
            TimeUnit.MILLISECONDS.sleep(100);
            int now = number.getAsInt();
            quietAt = now == last ? quietAt : System.nanoTime() + QUIET.toNanos();
            last = now;
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(BacklogTrial::sizeOf).sum();
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
