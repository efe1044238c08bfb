package org.faofon.ops.broker;

import io.netty.channel.Channel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.faofon.network.InternalBrokerCredentials;

/**
 * Limits the connections of one user, so that a single token cannot take them all. The oldest makes room: it is usually
 * one that the network cut off without a word, and refusing the new one would lock its gauge out.
 */
final class ConnectionsOfUser {
    static final int MOST = 5;
    /** Network servers share one user. */
    static final int MOST_OF_BRIDGE = 20;

    private final Map<String, Set<Channel>> open = new HashMap<>();

    /** Counts a connection that has just proved to be this user's; one that is counted already does not matter. */
    void signedIn(String user, RemotingConnection connection) {
        if (!user.equals(InternalBrokerCredentials.USER)
                && connection.getTransportConnection() instanceof NettyConnection transport) {
            signedIn(user, transport.getChannel());
        }
    }

    void signedIn(String user, Channel channel) {
        if (add(user, channel)) {
            channel.closeFuture().addListener(closed -> remove(user, channel));
            oldestOverLimit(user).ifPresent(oldest -> {
                var unused = oldest.close();
            });
        }
    }

    private synchronized boolean add(String user, Channel channel) {
        return open.computeIfAbsent(user, key -> new LinkedHashSet<>()).add(channel);
    }

    private synchronized Optional<Channel> oldestOverLimit(String user) {
        Set<Channel> ofUser = open.getOrDefault(user, Set.of());
        return ofUser.size() > mostOf(user) ? ofUser.stream().findFirst() : Optional.empty();
    }

    static int mostOf(String user) {
        return user.equals(BrokerAccounts.BRIDGE) ? MOST_OF_BRIDGE : MOST;
    }

    private synchronized void remove(String user, Channel channel) {
        open.computeIfPresent(user, (key, channels) -> {
            channels.remove(channel);
            return channels.isEmpty() ? null : channels;
        });
    }
}
