package org.faofon.ops.clock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.faofon.network.NetworkClock;
import org.jboss.resteasy.reactive.Cache;

/** Tells gauges and pages the network time, and whether this is an exercise. */
@Path("/api/v1")
class ClockResource {
    private final NetworkClock clock;

    ClockResource(NetworkClock clock) {
        this.clock = clock;
    }

    @GET
    @Path("clock")
    @Cache(noStore = true)
    public Now now() {
        return new Now(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS), clock.rate(), clock.exercise());
    }

    /**
     * The network's time.
     *
     * @param rate how many seconds pass here in one real second
     */
    record Now(OffsetDateTime now, double rate, boolean exercise) {}
}
