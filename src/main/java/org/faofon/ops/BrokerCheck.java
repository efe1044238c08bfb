package org.faofon.ops;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the broker that comes along takes readings. */
@Readiness
class BrokerCheck implements HealthCheck {
    private final BrokerLife life;

    BrokerCheck(BrokerLife life) {
        this.life = life;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Embedded broker")
                .status(life.isRunning().orElse(true))
                .withData("configured", life.isRunning().isEmpty() ? "another broker" : "embedded")
                .build();
    }
}
