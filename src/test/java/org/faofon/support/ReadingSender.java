package org.faofon.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.Measurement;
import org.faofon.readings.Receipt;
import org.faofon.readings.intake.IntakeQueue;

/** Submits readings as the gateways do, and waits until they are stored. */
@ApplicationScoped
public class ReadingSender {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final IntakeQueue intake;
    private final NetworkClock clock;

    ReadingSender(IntakeQueue intake, NetworkClock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    public List<Receipt> take(List<? extends Measurement> measurements) {
        try {
            return intake.offerAndWait(measurements, PATIENCE).orElseThrow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Submits a reading that is received now. */
    public void take(String gauge, Instant end, Duration length, String mm) {
        Depth depth = Depth.ofMm(new BigDecimal(mm), Depth.Kind.EXACT);
        take(List.of(Sent.reading(gauge, end, length, depth, clock.instant())));
    }
}
