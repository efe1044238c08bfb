package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eclipse.paho.mqttv5.common.packet.MqttReturnCode.RETURN_CODE_BAD_USERNAME_OR_PASSWORD;
import static org.eclipse.paho.mqttv5.common.packet.MqttReturnCode.RETURN_CODE_IDENTIFIER_NOT_VALID;
import static org.eclipse.paho.mqttv5.common.packet.MqttReturnCode.RETURN_CODE_NOT_AUTHORIZED;
import static org.eclipse.paho.mqttv5.common.packet.MqttReturnCode.RETURN_CODE_SERVER_UNAVAILABLE;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.faofon.network.InternalBrokerCredentials;
import org.faofon.ops.RawMqtt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker as gauges meet it, through a real client. */
class EmbeddedBrokerIT {
    private static final String OWN = "faofon/v1/gauges/PTL07/readings";
    private static final String UPLINK = "v3/rain@school/devices/ban-na/up";
    private static final String READING = "{\"at\":\"2026-11-22T07:00:00+07:00\",\"mm\":12.4}";

    @TempDir
    Path home;

    private static final long NEVER = 0xffff_ffffL;
    private EmbeddedBroker broker;
    private BrokerClients clients;

    @BeforeEach
    void start() throws Exception {
        broker = start(0);
        clients = new BrokerClients(broker.port());
        clients.program();
    }

    @AfterEach
    void stop() throws Exception {
        try {
            clients.close();
        } finally {
            broker.stop();
        }
    }

    @Test
    void aClientIdThatIsAnotherGaugesCodeIsRefusedEvenIfThatGaugeIsAway() {
        assertThatThrownBy(() -> clients.connect("PTL99", BrokerClients.signIn("PTL07", "token of PTL07")))
                .isInstanceOf(MqttException.class);
    }

    @Test
    void aFreeClientIdOfOnesOwnIsAccepted() throws MqttException {
        assertThat(clients.connect("PTL07-spare", BrokerClients.signIn("PTL07", "token of PTL07"))
                        .isConnected())
                .isTrue();
    }

    @Test
    void aVeryLongClientIdIsRefused() {
        String id = "x".repeat(BrokerConnectionGuard.LONGEST_CLIENT_ID + 1);
        assertThatThrownBy(() -> clients.connect(id, BrokerClients.signIn("PTL07", "token of PTL07")))
                .isInstanceOf(MqttException.class);
    }

    /** Sessions outlive their connections, so one token could fill the memory. */
    @Test
    void sessionsOfOneTokenAreFew() throws Exception {
        int before = broker.keptSessions();
        MqttAsyncClient idle = clients.connect("PTL07-idle", lasting("PTL07"));
        int most = SessionsOfUser.MOST_A_CONNECTION * ConnectionsOfUser.MOST;
        for (int i = 0; i < 2 * most; i++) {
            MqttConnectionOptions options = lasting("PTL07");
            boolean isNamed = i % 2 == 0; // Else the broker gives it a name.
            options.setCleanStart(!isNamed);
            MqttAsyncClient client = clients.connect(isNamed ? "PTL07-" + i : "", options);
            client.disconnect().waitForCompletion(5_000);
        }

        assertThat(broker.keptSessions() - before).isBetween(2, most);
        assertThat(idle.isConnected()).isTrue();
    }

    @Test
    void clientsThatHangUpAtOnceLeaveNothingBehind() throws Exception {
        int sessions = broker.keptSessions();
        int connected = broker.connectedClients();
        for (int i = 0; i < 1_000; i++) {
            try (Socket client = RawMqtt.connect(broker.port())) {
                client.getOutputStream().write(RawMqtt.signInToStay("PTL07-" + i, "PTL07", "token of PTL07"));
            }
        }

        Awaitility.await().untilAsserted(() -> {
            assertThat(broker.connectedClients()).isEqualTo(connected);
            assertThat(broker.keptSessions() - sessions)
                    .isLessThanOrEqualTo(SessionsOfUser.MOST_A_CONNECTION * ConnectionsOfUser.MOST);
        });
    }

    /** With a session that does not end. */
    private static MqttConnectionOptions lasting(String gauge) {
        MqttConnectionOptions options = BrokerClients.signIn(gauge, "token of " + gauge);
        options.setCleanStart(false);
        options.setSessionExpiryInterval(NEVER);
        return options;
    }

    @Test
    void aSessionIsOfOneUser() throws Exception {
        assertThat(leaveASession("PTL07")).isFalse();
        assertThat(leaveASession("PTL07")).isTrue();
        assertThat(leaveASession("PTL08")).as("another's session").isFalse();
        assertThat(leaveASession("PTL07")).as("lost to the other").isFalse();
    }

    /** @return whether there was a session already */
    private boolean leaveASession(String gauge) throws MqttException {
        MqttAsyncClient client =
                new MqttAsyncClient("tcp://127.0.0.1:" + broker.port(), "rain-9", new MemoryPersistence());
        IMqttToken connected = client.connect(lasting(gauge));
        connected.waitForCompletion(5_000);
        client.disconnect().waitForCompletion(5_000);
        client.close();
        return connected.getSessionPresent();
    }

    @Test
    void passesAGaugesReadingToTheProgram() throws Exception {
        publish(clients.gauge("PTL07"), OWN, READING);
        assertThat(clients.nextHeard()).isEqualTo(OWN + " " + READING);
    }

    @Test
    void oneTokenDoesNotTakeTheConnectionsOfOthers() throws Exception {
        List<MqttAsyncClient> greedy = new ArrayList<>();
        for (int i = 0; i < 3 * ConnectionsOfUser.MOST; i++) {
            greedy.add(clients.connect("PTL07-" + i, BrokerClients.signIn("PTL07", "token of PTL07")));
        }
        Awaitility.await()
                .until(() ->
                        greedy.stream().filter(MqttAsyncClient::isConnected).count() == ConnectionsOfUser.MOST);
        assertThat(greedy.get(greedy.size() - 1).isConnected()).isTrue();
        publish(clients.gauge("PTL08"), "faofon/v1/gauges/PTL08/readings", READING);
        assertThat(clients.nextHeard()).startsWith("faofon/v1/gauges/PTL08/readings");
    }

    @Test
    void connectionsThatNeverSignInLeaveRoomForGauges() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 150; i++) {
                silent.add(RawMqtt.connect(broker.port()));
            }
            Awaitility.await()
                    .until(() ->
                            silent.stream().filter(EmbeddedBrokerIT::isClosed).count() == 50);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void aFloodFromOneGaugeIsHeldBackAndNothingOfItIsLost() throws Exception {
        int flood = 500;
        MqttAsyncClient flooding = clients.gauge("PTL07");
        byte[] large =
                READING.replace("}", ",\"note\":\"" + "น้ำ".repeat(100) + "\"}").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < flood; i++) {
            flooding.publish(OWN, large, 1, false);
        }
        String other = "faofon/v1/gauges/PTL08/readings";
        publish(clients.gauge("PTL08"), other, READING);

        int before = heardUntil(other);
        assertThat(before).isLessThan(flood);
        for (int i = before; i < flood; i++) {
            assertThat(clients.nextHeard()).startsWith(OWN);
        }
    }

    private int heardUntil(String topic) throws InterruptedException {
        for (int before = 0; true; before++) {
            if (clients.nextHeard().startsWith(topic)) {
                return before;
            }
        }
    }

    @Test
    void refusesAReadingInAnothersNameAndSaysSo() throws Exception {
        MqttAsyncClient gauge = clients.gauge("PTL07");
        assertThat(publish(gauge, "faofon/v1/gauges/PTL08/readings", READING)).isEqualTo(RETURN_CODE_NOT_AUTHORIZED);
        publish(gauge, OWN, READING);
        assertThat(clients.nextHeard()).startsWith(OWN);
    }

    @Test
    void refusesAGaugeThatListens() throws Exception {
        MqttAsyncClient gauge = clients.gauge("PTL07");
        assertThat(subscribe(gauge, "faofon/v1/gauges/PTL08/readings")).isEqualTo(RETURN_CODE_NOT_AUTHORIZED);
        assertThat(subscribe(gauge, "#")).isEqualTo(RETURN_CODE_NOT_AUTHORIZED);
    }

    @Test
    void refusesAnyoneWithoutANameOrTheRightToken() {
        refused(RETURN_CODE_BAD_USERNAME_OR_PASSWORD, "PTL07", "token of PTL08");
        refused(RETURN_CODE_BAD_USERNAME_OR_PASSWORD, InternalBrokerCredentials.USER, "guessed");
        assertThatThrownBy(() -> clients.connect("stranger", new MqttConnectionOptions()))
                .isInstanceOf(MqttException.class);
    }

    @Test
    void doesNotKnowTheUserWhosePasswordEveryoneKnows() {
        refused(RETURN_CODE_BAD_USERNAME_OR_PASSWORD, "ACTIVEMQ.CLUSTER.ADMIN.USER", "CHANGE ME!!");
    }

    @Test
    void doesNotTakeOneGaugeForAnotherWhoseNameAndTokenSpellTheSame() throws Exception {
        clients.connect("a", BrokerClients.signIn("PTL10", "token of PTL10"));
        refused(RETURN_CODE_BAD_USERNAME_OR_PASSWORD, "PTL1", "0token of PTL10");
    }

    @Test
    void keepsTheProgramsSessionFromGauges() throws Exception {
        assertThatThrownBy(() -> clients.connect("faofon", BrokerClients.signIn("PTL07", "token of PTL07")))
                .isInstanceOfSatisfying(
                        MqttException.class,
                        e -> assertThat(e.getReasonCode()).isEqualTo(RETURN_CODE_IDENTIFIER_NOT_VALID));
        publish(clients.gauge("PTL08"), "faofon/v1/gauges/PTL08/status", "{}");
        assertThat(clients.nextHeard()).startsWith("faofon/v1/gauges/PTL08/status");
    }

    @Test
    void keepsOneGaugeFromThrowingAnotherOut() throws Exception {
        MqttAsyncClient victim = clients.gauge("PTL08");
        assertThatThrownBy(() -> clients.connect("PTL08", BrokerClients.signIn("PTL07", "token of PTL07")))
                .isInstanceOf(MqttException.class);
        assertThat(victim.isConnected()).isTrue();
    }

    @Test
    void letsAGaugeComeBackWhileItsOldConnectionHangs() throws Exception {
        clients.gauge("PTL08");
        assertThatCode(() -> clients.gauge("PTL08")).doesNotThrowAnyException();
    }

    @Test
    void passesAnUplinkOfTheBridgeToTheProgram() throws Exception {
        MqttAsyncClient bridge = clients.bridge();
        assertThat(publish(bridge, OWN, READING)).isEqualTo(RETURN_CODE_NOT_AUTHORIZED);
        assertThat(subscribe(bridge, UPLINK)).isEqualTo(RETURN_CODE_NOT_AUTHORIZED);
        publish(bridge, UPLINK, "{}");
        assertThat(clients.nextHeard()).isEqualTo(UPLINK + " {}");
    }

    @Test
    void refusesAnUplinkFromAGauge() throws Exception {
        assertThat(publish(clients.gauge("PTL07"), UPLINK, "{}")).isEqualTo(RETURN_CODE_NOT_AUTHORIZED);
    }

    @Test
    void refusesALastWillInAnothersName() {
        MqttConnectionOptions options = BrokerClients.signIn("PTL07", "token of PTL07");
        options.setWill("faofon/v1/gauges/PTL08/status", new MqttMessage("{}".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> clients.connect("PTL07", options))
                .isInstanceOfSatisfying(
                        MqttException.class, e -> assertThat(e.getReasonCode()).isEqualTo(RETURN_CODE_NOT_AUTHORIZED));
    }

    @Test
    void speaksTheLastWillOfAGaugeThatIsCutOff() throws Exception {
        MqttConnectionOptions options = BrokerClients.signIn("PTL07", "token of PTL07");
        MqttMessage offline = new MqttMessage("{\"online\":false}".getBytes(StandardCharsets.UTF_8), 1, true, null);
        options.setWill("faofon/v1/gauges/PTL07/status", offline);
        MqttAsyncClient gauge = clients.connect("PTL07", options);
        gauge.disconnectForcibly(0, 0, false);
        assertThat(clients.nextHeard()).isEqualTo("faofon/v1/gauges/PTL07/status {\"online\":false}");
    }

    @Test
    void doesNotReadAPacketThatIsTooLarge() throws Exception {
        MqttAsyncClient gauge = clients.gauge("PTL07");
        IMqttToken sent = gauge.publish(OWN, new byte[BrokerConfiguration.MAX_PACKET_BYTES + 1], 1, false);
        assertThatThrownBy(() -> sent.waitForCompletion(5_000)).isInstanceOf(MqttException.class);
        publish(clients.gauge("PTL08"), "faofon/v1/gauges/PTL08/readings", READING);
        assertThat(clients.nextHeard()).startsWith("faofon/v1/gauges/PTL08/readings");
    }

    /** A gauge announces 200 MB in the old protocol, which has no limit of its own; the broker must not wait for them. */
    @Test
    void doesNotReadAnOldPacketThatIsTooLarge() throws Exception {
        byte[] signIn = RawMqtt.signIn311("PTL07", "token of PTL07");
        byte[] accepted = {0x20, 2, 0, 0};
        try (Socket gauge = RawMqtt.connect(broker.port())) {
            gauge.getOutputStream().write(signIn);
            assertThat(gauge.getInputStream().readNBytes(accepted.length)).isEqualTo(accepted);
            gauge.getOutputStream().write(RawMqtt.beginningOf200Megabytes(OWN));
            assertThat(gauge.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void hangsUpOnWhoeverSpeaksAnythingElse() throws Exception {
        try (Socket stranger = RawMqtt.connect(broker.port())) {
            stranger.getOutputStream()
                    .write("POST / HTTP/1.1\r\nContent-Length: 1000000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void hangsUpOnAnOldGaugeThatSpeaksInAnothersName() throws Exception {
        try (Socket gauge = RawMqtt.connect(broker.port())) {
            gauge.getOutputStream().write(RawMqtt.signIn311("PTL07", "token of PTL07"));
            assertThat(gauge.getInputStream().readNBytes(4)).hasSize(4);
            gauge.getOutputStream().write(RawMqtt.publish311("faofon/v1/gauges/PTL08/readings", READING));
            assertThat(gauge.getInputStream().read()).as("no acknowledgement").isEqualTo(-1);
        }
    }

    @Test
    void keepsMessagesForTheProgramOverARestart() throws Exception {
        clients.programLeaves();
        publish(clients.gauge("PTL07"), OWN, READING);
        restart();
        publish(clients.gauge("PTL08"), "faofon/v1/gauges/PTL08/readings", READING);
        clients.program();
        assertThat(clients.nextHeard()).isEqualTo(OWN + " " + READING);
        assertThat(clients.nextHeard()).startsWith("faofon/v1/gauges/PTL08/readings");
    }

    @Test
    void bringsAMessageAgainUntilItIsAcknowledged() throws Exception {
        clients.programLeaves();
        publish(clients.gauge("PTL07"), OWN, READING);
        for (int attempt = 1; attempt <= 3; attempt++) {
            clients.programThatForgets();
            assertThat(clients.nextHeard()).as("attempt %d", attempt).isEqualTo(OWN + " " + READING);
            clients.programLeaves();
        }
    }

    @Test
    void letsNoGaugeInBeforeTheProgramHasEverListened() throws Exception {
        EmbeddedBroker fresh = new EmbeddedBroker(home.resolve("fresh"), 0, BrokerClients.ACCOUNTS, Clock.systemUTC());
        fresh.start();
        try (BrokerClients early = new BrokerClients(fresh.port())) {
            assertThatThrownBy(() -> early.gauge("PTL07"))
                    .isInstanceOfSatisfying(
                            MqttException.class,
                            e -> assertThat(e.getReasonCode()).isEqualTo(RETURN_CODE_SERVER_UNAVAILABLE));
            early.program();
            assertThatCode(() -> early.gauge("PTL07")).doesNotThrowAnyException();
        } finally {
            fresh.stop();
        }
    }

    private EmbeddedBroker start(int port) throws Exception {
        EmbeddedBroker fresh =
                new EmbeddedBroker(home.resolve("broker"), port, BrokerClients.ACCOUNTS, Clock.systemUTC());
        fresh.start();
        assertThat(fresh.isRunning()).isTrue();
        return fresh;
    }

    private void restart() throws Exception {
        int port = broker.port();
        broker.stop();
        broker = start(port);
    }

    private void refused(int reason, String user, String password) {
        assertThatThrownBy(() -> clients.connect(user, BrokerClients.signIn(user, password)))
                .isInstanceOfSatisfying(
                        MqttException.class, e -> assertThat(e.getReasonCode()).isEqualTo(reason));
    }

    /** The broker's verdict on one message. */
    private static int publish(MqttAsyncClient client, String topic, String payload) throws MqttException {
        IMqttToken sent = client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, false);
        sent.waitForCompletion(5_000);
        return sent.getReasonCodes()[0];
    }

    private static int subscribe(MqttAsyncClient client, String topic) throws MqttException {
        IMqttToken asked = client.subscribe(topic, 1);
        asked.waitForCompletion(5_000);
        return asked.getReasonCodes()[0];
    }
}
