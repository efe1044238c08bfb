package org.faofon.sim.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.faofon.sim.faults.DeviceFaults;
import org.faofon.sim.faults.UplinkTally;
import org.faofon.sim.link.GaugeLink;
import org.faofon.sim.link.LinkTally;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.rain.Chance;

/** A tipping bucket with a radio: measures each interval, and passes the reading to its link. */
final class Device {
    private static final int LATEST_SECONDS = 15;

    private final Gauge gauge;
    private final DataLogger logger;
    private final Connection connection;

    /** A gauge wakes up some seconds after the interval's end, each at its own second. */
    private final Duration wakesAfter;

    private Instant measuredUpTo;
    private Instant lastTick;

    /**
     * How a device reaches the broker, and what keeps it from it.
     *
     * @param outages the everyday ones, beside those among the faults
     * @param uplinks what its faults have done to its messages
     */
    record Connection(GaugeLink link, Outages outages, DeviceFaults faults, Supplier<UplinkTally> uplinks) {
        boolean isOut(String gauge, Instant since, Instant now) {
            return faults.hasNoLink(now) || faults.rebootsIn(since, now) || outages.isOut(gauge, now);
        }
    }

    /** @param firstDay the start of the gauge's first rain day */
    Device(Gauge gauge, DataLogger logger, Connection connection, Instant firstDay) {
        this.gauge = gauge;
        this.logger = logger;
        this.connection = connection;
        this.wakesAfter = Duration.ofSeconds(1 + Chance.of(0, gauge.id(), 0).nextInt(LATEST_SECONDS));
        this.measuredUpTo = firstDay;
        this.lastTick = firstDay;
    }

    /**
     * Measures what is due, and sends what is waiting.
     *
     * @param lastEnd no interval that ends later is measured, while the link continues to work
     */
    void tick(Instant now, Instant lastEnd) {
        measure(now, lastEnd);
        if (connection.isOut(gauge.id(), lastTick, now)) {
            connection.link().cut();
        } else {
            connection.link().keepUp();
        }
        lastTick = now;
    }

    void cut() {
        connection.link().cut();
    }

    boolean isConnected() {
        return connection.link().isConnected();
    }

    LinkTally tally() {
        return connection.link().tally();
    }

    /** A gauge that its faults keep from the broker is not waited for. */
    boolean owesNothingUpTo(Instant end) {
        boolean sentAll = tally().unacknowledged() == 0 || connection.faults().hasNoLink(lastTick);
        return measuredUpTo.plus(gauge.interval()).isAfter(end) && sentAll;
    }

    boolean isFaulty() {
        return !connection.faults().faults().isEmpty();
    }

    DeviceReport report() {
        String faults = connection.faults().faults().stream()
                .map(fault -> fault.kind().word())
                .distinct()
                .collect(Collectors.joining(" "));
        return new DeviceReport(
                gauge.id(),
                faults,
                logger.fellMicrometres(),
                logger.toldMicrometres(),
                tally().unacknowledged(),
                connection.uplinks().get());
    }

    /** While the buffer is full nothing is measured: the rain of that time is the same when it is measured later. */
    private void measure(Instant now, Instant lastEnd) {
        GaugeLink link = connection.link();
        Instant end = measuredUpTo.plus(gauge.interval());
        while (!end.isAfter(lastEnd) && !end.plus(wakesAfter).isAfter(now) && !link.isFull()) {
            logger.measure(measuredUpTo, end).ifPresent(link::offer);
            measuredUpTo = end;
            end = end.plus(gauge.interval());
        }
    }
}
