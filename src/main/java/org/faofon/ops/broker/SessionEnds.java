package org.faofon.ops.broker;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.activemq.artemis.api.core.ActiveMQRemoteDisconnectException;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerSessionPlugin;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.faofon.network.InternalBrokerCredentials;

/**
 * Ends what the broker would keep for ever. A client that hangs up before the broker has come to its CONNECT is signed in all the
 * same, and counts as connected from then on, because its end has been heard of already.
 */
final class SessionEnds implements ActiveMQServerSessionPlugin {
    private final SessionsOfUser sessions;
    private final Supplier<Executor> threads;

    /**
     * Watches one broker.
     *
     * @param sessions what is kept of each user
     * @param threads the broker's, once it has started
     */
    SessionEnds(SessionsOfUser sessions, Supplier<Executor> threads) {
        this.sessions = sessions;
        this.threads = threads;
    }

    /** Whether that client has hung up. */
    static boolean hasLeft(RemotingConnection connection) {
        return connection.getTransportConnection() instanceof NettyConnection transport
                && !transport.getChannel().isActive();
    }

    /** The broker signs a client in and out one after the other, so the end of one that hangs up later than now is heard of. */
    @Override
    public void afterCreateSession(ServerSession session) {
        RemotingConnection connection = session.getRemotingConnection();
        if (isCounted(session)) {
            sessions.began(connection.getClientID());
        }
        if (hasLeft(connection)) {
            threads.get().execute(() -> connection.fail(new ActiveMQRemoteDisconnectException()));
        }
    }

    @Override
    public void afterCloseSession(ServerSession session, boolean failed) {
        if (isCounted(session)) {
            sessions.ended(
                    session.getUsername(), session.getRemotingConnection().getClientID());
        }
    }

    /** Not the program's own. */
    private static boolean isCounted(ServerSession session) {
        return session.getUsername() != null
                && !session.getUsername().equals(InternalBrokerCredentials.USER)
                && session.getRemotingConnection().getClientID() != null;
    }
}
