package org.faofon.gateways.mqtt;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether readings can arrive by MQTT. */
@Readiness
@ApplicationScoped
class MqttHealth implements HealthCheck {
    private final MqttGateway gateway;

    MqttHealth(MqttGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("MQTT broker")
                .status(gateway.connected())
                .withData("url", gateway.url().orElse("none"))
                .build();
    }
}
