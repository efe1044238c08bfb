package org.faofon.alerts.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Reports the state of the channels. It is information and never down: if LINE cannot be reached, a restart does not
 * help, and the website still warns.
 */
@Wellness
@ApplicationScoped
class DeliveryHealth implements HealthCheck {
    private final DeliveryLog log;
    private final AlertChannels channels;

    DeliveryHealth(DeliveryLog log, AlertChannels channels) {
        this.log = log;
        this.channels = channels;
    }

    @Override
    public HealthCheckResponse call() {
        DeliveryLog.Condition condition = log.condition();
        String configured = channels.list().stream()
                .filter(AlertChannel::configured)
                .map(AlertChannel::name)
                .sorted()
                .reduce((one, other) -> one + " " + other)
                .orElse("none");
        return HealthCheckResponse.named("alert delivery")
                .up()
                .withData("channels", configured)
                .withData("waiting", condition.waiting())
                .withData("longestWaitSeconds", condition.longestWait().toSeconds())
                .withData("refusedToday", condition.refused())
                .withData("leftOutToday", condition.leftOut())
                .build();
    }
}
