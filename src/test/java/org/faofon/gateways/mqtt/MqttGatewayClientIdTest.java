package org.faofon.gateways.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.faofon.gateways.GatewaysConfig;
import org.junit.jupiter.api.Test;

/** Under which name the program joins its session. */
class MqttGatewayClientIdTest {
    @Test
    void isAlwaysTheSameAtTheBrokerThatComesAlong() {
        assertThat(MqttGateway.clientId(new Settings(Optional.empty()))).isEqualTo("faofon");
    }

    @Test
    void isTheConfiguredOneAtAnotherBroker() {
        assertThat(MqttGateway.clientId(new Settings(Optional.of("tcp://broker:1883"))))
                .isEqualTo("faofon-2");
    }

    private record Settings(Optional<String> url) implements GatewaysConfig.Mqtt {
        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public String clientId() {
            return "faofon-2";
        }

        @Override
        public int receiveMaximum() {
            return 1_000;
        }

        @Override
        public int directWaiting() {
            return 1_000;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(2);
        }
    }
}
