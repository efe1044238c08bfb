package org.faofon.audit;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Tells the database's triggers who sends the request and from where, by settings of the connection. */
@Singleton
class AuditConnectionInterceptor implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(AuditConnectionInterceptor.class);
    private static final String SET =
            "select set_config('faofon.actor', ?, false), set_config('faofon.address', ?, false)";
    private static final RequestAuthor NOBODY = new RequestAuthor("", "");

    private final CurrentVertxRequest request;

    /** Connections whose settings are not empty; by identity, as drivers define no other equality. */
    private final Map<Connection, RequestAuthor> told = new ConcurrentHashMap<>();

    AuditConnectionInterceptor(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Optional<RequestAuthor> author = RequestAuthor.current(request);
        RequestAuthor now = author.orElse(NOBODY);
        if (now.equals(told.getOrDefault(connection, NOBODY))) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setString(1, now.actor());
            statement.setString(2, now.address());
            statement.execute();
            if (author.isPresent()) {
                told.put(connection, now);
            } else {
                told.remove(connection);
            }
        } catch (SQLException e) {
            // A change would be noted under another's name.
            LOG.error("Could not tell the database who sends the request", e);
            throw new IllegalStateException("The audit trail cannot be written", e);
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        told.remove(connection);
    }
}
