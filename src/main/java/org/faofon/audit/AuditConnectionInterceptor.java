package org.faofon.audit;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Tells the database's triggers who sends the request and from where, by settings of the connection. Within a transaction
 * they last as long as it does. Otherwise they are the connection's, until its next user replaces them; in a transaction a
 * roll-back would bring the previous user's name back.
 */
@Singleton
class AuditConnectionInterceptor implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(AuditConnectionInterceptor.class);
    private static final String SET = "select set_config('faofon.actor', ?, ?), set_config('faofon.address', ?, ?)";
    private static final RequestAuthor NOBODY = new RequestAuthor("", "");

    private final CurrentVertxRequest request;

    /** What connections were told outside of transactions; the pool hands out another wrapper each time. */
    private final Map<PGConnection, RequestAuthor> told = new ConcurrentHashMap<>();

    AuditConnectionInterceptor(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        RequestAuthor author = RequestAuthor.current(request).orElse(NOBODY);
        try {
            PGConnection itself = connection.unwrap(PGConnection.class);
            if (author.equals(told.getOrDefault(itself, NOBODY))) {
                return;
            }
            boolean inTransaction = !connection.getAutoCommit();
            tell(connection, author, inTransaction);
            if (!inTransaction) {
                told.put(itself, author);
            }
        } catch (SQLException e) {
            // A change would be noted under another's name.
            LOG.error("Could not tell the database who sends the request", e);
            throw new IllegalStateException("The audit trail cannot be written", e);
        }
    }

    private static void tell(Connection connection, RequestAuthor author, boolean inTransaction) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setString(1, author.actor());
            statement.setBoolean(2, inTransaction);
            statement.setString(3, author.address());
            statement.setBoolean(4, inTransaction);
            statement.execute();
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        try {
            told.remove(connection.unwrap(PGConnection.class));
        } catch (SQLException e) {
            LOG.debug("A closed connection is not known any more", e);
        }
    }
}
