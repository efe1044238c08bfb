package org.faofon.gateways;

import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.common.cluster.Alone;
import org.faofon.gateways.mqtt.MqttGateway;
import org.faofon.network.BrokerAddress;
import org.faofon.network.InternalBrokerCredentials;
import org.junit.jupiter.api.Test;

class MqttGatewayScheduleTest {
    private static final int FAILURES = 3;

    @Test
    @SuppressWarnings("NullAway") // No message comes.
    void goesOnTryingToConnectWhateverWasThrown() {
        AtomicInteger tries = new AtomicInteger();
        GatewaysConfig.Mqtt failing = config(GatewaysConfig.Mqtt.class, name -> {
            if (name.equals("retryAfter")) {
                return Duration.ofMillis(1);
            }
            if (tries.incrementAndGet() > 1) {
                throw new NoClassDefFoundError("a class of the client");
            }
            throw new IllegalStateException("the client's own fault");
        });
        GatewaysConfig config = config(GatewaysConfig.class, name -> failing);
        MqttGateway gateway =
                new MqttGateway(config, new BrokerAddress(), new InternalBrokerCredentials(), null, null, new Alone());
        try {
            gateway.start(new StartupEvent());
            await().until(() -> tries.get() > FAILURES);
        } finally {
            gateway.stop(new ShutdownEvent());
        }
    }

    private interface Answer {
        Object of(String name);
    }

    private static <T> T config(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.of(method.getName())));
    }
}
