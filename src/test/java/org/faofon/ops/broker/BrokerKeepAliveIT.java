package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.ConnectionEntry;
import org.faofon.ops.RawMqtt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a gauge of MQTT 3.1.1 may be quiet before the broker cuts it off: one and a half times what it asked for. */
class BrokerKeepAliveIT {
    @TempDir
    Path home;

    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = new EmbeddedBroker(home, 0, BrokerClients.ACCOUNTS, Clock.systemUTC());
        broker.start();
        try (BrokerClients clients = new BrokerClients(broker.port())) {
            clients.program();
        }
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    @ParameterizedTest
    @CsvSource({"15, 22500", "60, 90000", "61, 91500", "300, 450000", "65535, 98302500"})
    void isAsLongAsTheGaugeAskedFor(int keepAliveSeconds, long millis) throws Exception {
        assertThat(patienceWith(keepAliveSeconds)).isEqualTo(millis);
    }

    @Test
    void isAsLongAsCanBeWhenTheGaugeAskedForNone() throws Exception {
        assertThat(patienceWith(0)).isEqualTo(98_302_500);
    }

    private long patienceWith(int keepAliveSeconds) throws Exception {
        try (Socket gauge = RawMqtt.connect(broker.port())) {
            gauge.getOutputStream().write(RawMqtt.signIn311("PTL07", "token of PTL07", keepAliveSeconds));
            assertThat(gauge.getInputStream().readNBytes(4)).containsExactly(0x20, 2, 0, 0);
            return connections().values().stream()
                    .map(ConnectionEntry.class::cast)
                    .filter(entry -> "PTL07".equals(entry.connection.getClientID()))
                    .mapToLong(entry -> entry.ttl)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The broker does not tell, and to wait for it would take minutes. */
    private Map<?, ?> connections() throws ReflectiveOperationException {
        ActiveMQServer server = (ActiveMQServer) field(broker, "server");
        return (Map<?, ?>) field(server.getRemotingService(), "connections");
    }

    private static Object field(Object of, String name) throws ReflectiveOperationException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}
