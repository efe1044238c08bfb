package org.faofon.alerts;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Red while no reading comes or the rain is not judged; for people and alarms, not for whoever restarts programs. */
@Wellness
@ApplicationScoped
class DeadManHealth implements HealthCheck {
    private final DeadMan deadMan;

    DeadManHealth(DeadMan deadMan) {
        this.deadMan = deadMan;
    }

    @Override
    public HealthCheckResponse call() {
        List<Trouble> troubles = deadMan.listTroubles();
        var answer = HealthCheckResponse.named("rain watch").status(troubles.isEmpty());
        troubles.forEach(trouble -> answer.withData(trouble.kind().name(), "since " + trouble.since()));
        return answer.build();
    }
}
