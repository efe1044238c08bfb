package org.faofon.ops.broker;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.security.Principal;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.faofon.network.InternalBrokerCredentials;
import org.jspecify.annotations.Nullable;

/** Rejects connections and messages that the broker itself would accept although they could only do harm. */
final class BrokerConnectionGuard implements MQTTInterceptor {
    /** A message with this in its topic goes to one queue and bypasses the program's: acknowledged and never read. */
    private static final String QUEUE_MARK = "::";

    /** The standard demands 23; the broker itself would keep 64 KB of each connection. */
    static final int LONGEST_CLIENT_ID = 128;

    private final Predicate<String> isHeard;
    private final BiPredicate<String, String> isTakenByAnother;
    private final ThrottledRefusalLog refusals;

    /**
     * Guards one broker.
     *
     * @param isHeard whether the program already subscribes to that topic
     * @param isTakenByAnother whether that client id is another's name, or now connected by another user
     */
    BrokerConnectionGuard(
            Predicate<String> isHeard, BiPredicate<String, String> isTakenByAnother, ThrottledRefusalLog refusals) {
        this.isHeard = isHeard;
        this.isTakenByAnother = isTakenByAnother;
        this.refusals = refusals;
    }

    @Override
    public boolean intercept(MqttMessage message, RemotingConnection connection) {
        if (message instanceof MqttPublishMessage publish) {
            return letsThrough(publish.variableHeader().topicName(), connection);
        }
        if (message instanceof MqttConnectMessage connect && connect.payload() != null) {
            if (orEmpty(connect.payload().userName()).equals(InternalBrokerCredentials.USER)) {
                PerGaugeRateLimit.lift(connection); // A client that only uses that name is rejected immediately.
            }
            Optional<Refusal> refusal = findRefusal(connect);
            refusal.ifPresent(reason -> turnAway(connect, connection, reason));
            return refusal.isEmpty();
        }
        return true;
    }

    /**
     * Whether the broker gets a message. The broker itself refuses a message in another's name, and answers a client of
     * MQTT 5 with the reason. An older client cannot be answered and is disconnected here, before the broker logs a
     * long stack trace.
     */
    private boolean letsThrough(String topic, RemotingConnection connection) {
        if (topic.contains(QUEUE_MARK)) {
            return false;
        }
        Optional<String> user = findUser(connection);
        boolean foreign = user.isPresent()
                && !user.get().equals(InternalBrokerCredentials.USER)
                && !topic.isEmpty() // MQTT 5: the same topic as before
                && !TopicOwnership.belong(user.get(), topic);
        if (foreign) {
            refusals.refused(user.get(), connection.getRemoteAddress(), "message for a topic that is not its own");
        }
        return !foreign || connection.getProtocolName().endsWith("5");
    }

    private static Optional<String> findUser(RemotingConnection connection) {
        return Optional.ofNullable(connection.getSubject())
                .flatMap(subject -> subject.getPrincipals().stream().findFirst())
                .map(Principal::getName);
    }

    /** Why this client may not connect, if so; its password is checked later. */
    Optional<Refusal> findRefusal(MqttConnectMessage connect) {
        MqttConnectPayload client = connect.payload();
        String user = orEmpty(client.userName());
        // A client of MQTT 3.1 could not be told that its message was refused: it would count as delivered.
        if (connect.variableHeader().version() < MqttVersion.MQTT_3_1_1.protocolLevel()) {
            return Optional.of(Refusal.OLD_VERSION);
        }
        if (user.equals(InternalBrokerCredentials.USER)) {
            return Optional.empty();
        }
        String id = orEmpty(client.clientIdentifier());
        if (id.length() > LONGEST_CLIENT_ID) {
            return Optional.of(Refusal.CLIENT_ID_TOO_LONG);
        }
        if (isTakenByAnother.test(id, user)) {
            return Optional.of(Refusal.CLIENT_ID_OF_ANOTHER);
        }
        if (connect.variableHeader().isWillFlag() && !TopicOwnership.belong(user, orEmpty(client.willTopic()))) {
            return Optional.of(Refusal.WILL_OF_ANOTHER);
        }
        // Messages that arrive before the program's first subscription would be acknowledged and discarded.
        boolean ready = TopicOwnership.precious(user).stream().allMatch(isHeard);
        return ready ? Optional.empty() : Optional.of(Refusal.NOT_READY);
    }

    private void turnAway(MqttConnectMessage connect, RemotingConnection connection, Refusal reason) {
        refusals.refused(orEmpty(connect.payload().userName()), connection.getRemoteAddress(), reason.words);
        boolean five = connect.variableHeader().version() >= MqttVersion.MQTT_5.protocolLevel();
        MqttMessage answer = MqttMessageBuilders.connAck()
                .returnCode(five ? reason.code5 : reason.code3)
                .build();
        if (connection.getTransportConnection() instanceof NettyConnection transport) {
            var unused = transport.getChannel().writeAndFlush(answer);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Why a client was rejected, as text and as the codes of both versions. */
    enum Refusal {
        OLD_VERSION(
                "MQTT older than 3.1.1",
                MqttConnectReturnCode.CONNECTION_REFUSED_UNSUPPORTED_PROTOCOL_VERSION,
                MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION),
        CLIENT_ID_TOO_LONG(
                "its client id is too long",
                MqttConnectReturnCode.CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID,
                MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED),
        CLIENT_ID_OF_ANOTHER(
                "its client id belongs to another",
                MqttConnectReturnCode.CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID,
                MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED),
        WILL_OF_ANOTHER(
                "its last will is for a topic that is not its own",
                MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5,
                MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED),
        NOT_READY(
                "the program is not subscribed yet",
                MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5,
                MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE);

        private final String words;
        private final MqttConnectReturnCode code5;
        private final MqttConnectReturnCode code3;

        Refusal(String words, MqttConnectReturnCode code5, MqttConnectReturnCode code3) {
            this.words = words;
            this.code5 = code5;
            this.code3 = code3;
        }
    }
}
