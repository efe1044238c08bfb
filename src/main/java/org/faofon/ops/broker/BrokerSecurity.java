package org.faofon.ops.broker;

import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.faofon.network.InternalBrokerCredentials;
import org.jspecify.annotations.Nullable;

/**
 * The permissions on the broker: a gauge publishes on its own two topics and reads nothing, and so does the LoRaWAN
 * bridge on the uplink topics; the program may do everything.
 *
 * <p>Each permission check also checks the token, so that a replaced token stops working within seconds, also on an
 * open connection.
 */
final class BrokerSecurity implements ActiveMQSecurityManager5 {
    private final BrokerAccounts accounts;
    private final ThrottledRefusalLog refusals;
    private final ConnectionsOfUser connections = new ConnectionsOfUser();
    private final SessionsOfUser sessions;

    BrokerSecurity(BrokerAccounts accounts, SessionsOfUser sessions, ThrottledRefusalLog refusals) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String securityDomain) {
        if (connection != null && connection.getSubject() == null && SessionEnds.hasLeft(connection)) {
            return null; // Nobody waits for the answer. Who was signed in may still leave a will.
        }
        if (user == null || password == null) {
            return refuse("(nobody)", connection, "no user name or password");
        }
        if (!accounts.know(user, password)) {
            return refuse(user, connection, "unknown gauge or wrong token");
        }
        if (connection != null) {
            connections.signedIn(user, connection);
            if (connection.getClientID() != null && !user.equals(InternalBrokerCredentials.USER)) {
                sessions.signedIn(user, connection.getClientID());
            }
        }
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        String user = getUserFromSubject(subject);
        if (InternalBrokerCredentials.USER.equals(user)) {
            return true;
        }
        // The first message to a topic creates its address, so the right to create comes with the right to send.
        boolean speaks = check == CheckType.SEND || check == CheckType.CREATE_ADDRESS;
        return speaks && TopicOwnership.belong(user, address);
    }

    @Override
    public boolean validateUser(String user, String password) {
        throw new UnsupportedOperationException("The broker calls authenticate instead");
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        throw new UnsupportedOperationException("The broker calls authorize instead");
    }

    private @Nullable Subject refuse(String user, @Nullable RemotingConnection connection, String reason) {
        refusals.refused(user, connection == null ? "?" : connection.getRemoteAddress(), reason);
        return null;
    }
}
