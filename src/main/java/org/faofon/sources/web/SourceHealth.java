package org.faofon.sources.web;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.faofon.network.NetworkClock;
import org.faofon.sources.web.OfficialView.SourceView;

/** The age of each source; down if one is late or the file of sources cannot be used. Not part of readiness. */
@Wellness
@ApplicationScoped
class SourceHealth implements HealthCheck {
    private final OfficialView official;
    private final NetworkClock clock;

    SourceHealth(OfficialView official, NetworkClock clock) {
        this.official = official;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("sources of others");
        boolean up = official.fault().isEmpty();
        for (SourceView source : official.sources()) {
            up &= !source.late();
            String age = Optional.ofNullable(source.succeededAt())
                    .map(at -> Duration.between(at.toInstant(), clock.instant()).toMinutes() + " min")
                    .orElse("never read");
            health.withData(source.code(), age);
        }
        return health.status(up).build();
    }
}
