package org.faofon.ops.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.faofon.common.cluster.ChangeFeed;
import org.faofon.common.cluster.InstanceName;

/**
 * Tells changes by PostgreSQL's notifications, which are a part of the transaction: they come if it is committed, in the
 * order of commits, and to whoever listens at that moment.
 */
final class NotifyChangeFeed implements ChangeFeed {
    static final String CHANNEL = "faofon_changes";
    static final String NOTIFY = "select pg_notify('" + CHANNEL + "', ?)";

    private final InstanceName instance;

    NotifyChangeFeed(InstanceName instance) {
        this.instance = instance;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        PartitionRepository.endIfPaused(connection);
    }

    @Override
    public void tell(Connection connection, Change change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOTIFY)) {
            statement.setString(1, write(instance, change));
            statement.executeQuery().close();
        }
    }

    static String write(InstanceName instance, Change change) {
        return instance.run() + " " + change.kind() + " " + change.what();
    }

    /** The change that another instance tells of; empty if it is this instance's own, or of another version. */
    static Optional<Change> read(InstanceName instance, String message) {
        String[] parts = message.split(" ", 3);
        if (parts.length < 3 || parts[0].equals(instance.run())) {
            return Optional.empty();
        }
        for (Change.Kind kind : Change.Kind.values()) {
            if (kind.name().equals(parts[1])) {
                return Optional.of(new Change(kind, parts[2]));
            }
        }
        return Optional.empty();
    }
}
