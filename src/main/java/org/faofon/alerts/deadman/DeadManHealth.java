package org.faofon.alerts.deadman;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Down while no readings arrive or the rules are not evaluated; for people and alarms, not for supervisors that restart
 * programs.
 */
@Wellness
@ApplicationScoped
class DeadManHealth implements HealthCheck {
    private final DeadManSwitch deadMan;

    DeadManHealth(DeadManSwitch deadMan) {
        this.deadMan = deadMan;
    }

    @Override
    public HealthCheckResponse call() {
        List<SystemTrouble> troubles = deadMan.listTroubles();
        var answer = HealthCheckResponse.named("rain watch").status(troubles.isEmpty());
        troubles.forEach(trouble -> answer.withData(trouble.kind().name(), "since " + trouble.since()));
        return answer.build();
    }
}
