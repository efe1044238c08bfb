package org.faofon.channels.line.admin;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.faofon.channels.line.LineApi;
import org.faofon.channels.line.LineQuotaTracker;
import org.faofon.channels.line.LineRecipients;

/**
 * Down when LINE has not answered for some minutes. It is not part of readiness: a restart does not help, and readings
 * are still accepted.
 */
@Wellness
@ApplicationScoped
class LineHealth implements HealthCheck {
    private final LineApi api;
    private final LineRecipients chats;
    private final LineQuotaTracker meter;
    private final LineProbeJob heartbeat;

    LineHealth(LineApi api, LineRecipients chats, LineQuotaTracker meter, LineProbeJob heartbeat) {
        this.api = api;
        this.chats = chats;
        this.meter = meter;
        this.heartbeat = heartbeat;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("LINE").status(!heartbeat.failed());
        if (!api.usable()) {
            return health.withData("used", false).build();
        }
        health.withData("used", true).withData("group", chats.warned().isPresent());
        LineAvailability pulse = heartbeat.pulse();
        pulse.goodAt().ifPresent(at -> health.withData("answeredAt", at.toString()));
        pulse.failingSince()
                .ifPresent(since ->
                        health.withData("failingSince", since.toString()).withData("reason", pulse.reason()));
        meter.budget().left().ifPresent(left -> health.withData("messagesLeft", left));
        return health.build();
    }
}
