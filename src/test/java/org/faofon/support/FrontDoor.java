package org.faofon.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.Measurement;
import org.faofon.readings.Receipt;
import org.faofon.readings.Submission;
import org.faofon.readings.intake.IntakeQueue;

/** Hands in where the gateways do, and waits until it is stored. */
@ApplicationScoped
public class FrontDoor {
    private final IntakeQueue door;
    private final NetworkClock clock;

    FrontDoor(IntakeQueue door, NetworkClock clock) {
        this.door = door;
        this.clock = clock;
    }

    public List<Receipt> take(List<? extends Measurement> measurements) {
        Submission submission = new Submission(List.copyOf(measurements));
        assertThat(door.offer(submission)).isTrue();
        return submission
                .receipts()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    /** A reading that is received now. */
    public void take(String gauge, Instant end, Duration length, String mm) {
        Depth depth = Depth.ofMm(new BigDecimal(mm), Depth.Kind.EXACT);
        take(List.of(Sent.reading(gauge, end, length, depth, clock.instant())));
    }
}
