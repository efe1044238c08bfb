package org.faofon.readings;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;

/** The one writer of the table {@code dead_letter}: messages that could not become readings, with the reason. */
@ApplicationScoped
public class DeadLetters {
    /** The oldest beyond this many are let go. */
    static final int KEEP = 10_000;

    private static final int LARGEST_PAYLOAD = 64 * 1024;
    private static final int LONGEST_REASON = 2_000;

    private static final String INSERT =
            "insert into dead_letter (topic, payload, reason, received_at) values (?, ?, ?, ?) returning id";
    private static final String LET_GO = "delete from dead_letter where id <= ?";

    private final AgroalDataSource database;
    private final Clock clock;

    DeadLetters(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps a message; when it returns, it is durable. A payload is kept up to 64 KiB.
     *
     * @throws SQLException if it could not be kept, so that the message must not be acknowledged
     */
    public void keep(String topic, byte[] payload, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement letGo = connection.prepareStatement(LET_GO)) {
            insert.setString(1, topic);
            insert.setBytes(2, Arrays.copyOf(payload, Math.min(payload.length, LARGEST_PAYLOAD)));
            insert.setString(3, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            try (var row = insert.executeQuery()) {
                row.next();
                letGo.setLong(1, row.getLong(1) - KEEP);
            }
            letGo.executeUpdate();
        }
    }
}
