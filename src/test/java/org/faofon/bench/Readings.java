package org.faofon.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A reading every second, as in heavy rain: each changes what the public page shows. */
final class Readings implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final MqttFleet fleet;

    private Readings(Program program) throws Exception {
        Gauges gauges = program.gauges();
        fleet = new MqttFleet(program.mqttPort(), gauges);
        Instant start = Instant.now()
                .truncatedTo(ChronoUnit.MINUTES)
                .minus(12, ChronoUnit.HOURS)
                .plusSeconds(137);
        Rainfall rain = new Rainfall(gauges.size(), start);
        var unused = clock.scheduleAtFixedRate(
                () -> {
                    try {
                        fleet.publishAll(rain.next(1, gauges.size()));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
    }

    static Readings start(Program program) throws Exception {
        return new Readings(program);
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A reading was not acknowledged");
            }
            fleet.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
