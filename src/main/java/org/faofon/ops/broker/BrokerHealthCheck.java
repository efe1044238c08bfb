package org.faofon.ops.broker;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Reports whether the embedded broker accepts readings. */
@Readiness
class BrokerHealthCheck implements HealthCheck {
    private static final int MEGABYTE = 1024 * 1024;

    private final BrokerLifecycle life;

    BrokerHealthCheck(BrokerLifecycle life) {
        this.life = life;
    }

    @Override
    public HealthCheckResponse call() {
        BrokerBacklog backlog = life.backlog();
        return HealthCheckResponse.named("Embedded broker")
                .status(life.isRunning().orElse(true) && !backlog.full())
                .withData("configured", life.isRunning().isEmpty() ? "another broker" : "embedded")
                .withData("messages waiting", backlog.messages())
                .withData("megabytes waiting", backlog.bytes() / MEGABYTE)
                .withData("publishers waiting", backlog.publishers())
                .build();
    }
}
