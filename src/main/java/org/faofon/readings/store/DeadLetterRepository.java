package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Messages that could not become readings, with the reason. The only writer of the table {@code dead_letter}. */
@ApplicationScoped
public class DeadLetterRepository {
    /** The oldest beyond this number are deleted. */
    static final int KEEP = 10_000;

    /** The maximum of our brokers. */
    public static final int LARGEST_PAYLOAD = 1024 * 1024;

    /** The part of a larger payload that a list shows. */
    static final int SHOWN_BYTES = 64 * 1024;

    /** This many of the larger ones are stored completely; older ones are cut to what a list shows. */
    static final int KEEP_LARGE = 200;

    private static final int LONGEST_REASON = 2_000;

    private static final String INSERT =
            "insert into dead_letter (topic, payload, reason, received_at, cut, arrived_at) values (?, ?, ?, ?, ?, ?) "
                    + "returning id";
    private static final String LET_GO = "delete from dead_letter where id <= ?";

    private static final String CUT_OLD = """
            update dead_letter set payload = substring(payload from 1 for ?), cut = true
            where id in (select id from dead_letter where octet_length(payload) > ? order by id desc offset ?)
            """;

    private static final String LIST = """
            select id, topic, substring(payload from 1 for ?), reason, received_at, cut, octet_length(payload), arrived_at
            from dead_letter where id < ? order by id desc limit ?
            """;
    private static final String FIND = """
            select id, topic, payload, reason, received_at, cut, octet_length(payload), arrived_at
            from dead_letter where id = ?
            """;
    private static final String IS_KEPT = "select exists (select from dead_letter where topic = ? and payload = ?)";
    private static final String REMOVE = "delete from dead_letter where id = ?";

    private final AgroalDataSource database;
    private final Clock clock;

    /**
     * A message as it arrived, and why it was refused.
     *
     * @param cut whether it was longer than what was stored, so that it cannot be read again
     * @param bytes how many are stored; a list shows the first 64 KiB
     * @param arrivedAt when the broker received it, if that is known
     */
    @SuppressWarnings("ArrayRecordComponent") // Letters are never compared.
    public record Letter(
            long id,
            String topic,
            byte[] payload,
            String reason,
            Instant receivedAt,
            boolean cut,
            int bytes,
            Optional<Instant> arrivedAt) {}

    DeadLetterRepository(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Stores a message; when it returns, it is durable. A payload is stored up to 1 MiB, which is the limit of the
     * embedded broker; a longer one from another broker is cut, and the dead letter says so.
     *
     * @param arrivedAt when the broker received it, if that is known
     * @throws SQLException if it could not be stored, so that the message must not be acknowledged
     */
    public void keep(String topic, byte[] payload, String reason, Optional<Instant> arrivedAt) throws SQLException {
        try (Connection connection = database.getConnection()) {
            keep(connection, topic, payload, reason, arrivedAt);
        }
    }

    /** As {@link #keep} for a retained message, unless the same message is already stored; returns whether it was not. */
    public boolean keepOnce(String topic, byte[] payload, String reason) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean isNew = !isKept(connection, topic, payload);
            if (isNew) {
                keep(connection, topic, payload, reason, Optional.empty());
            }
            return isNew;
        }
    }

    private static boolean isKept(Connection connection, String topic, byte[] payload) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(IS_KEPT)) {
            query.setString(1, storable(topic));
            query.setBytes(2, Arrays.copyOf(payload, Math.min(payload.length, LARGEST_PAYLOAD)));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void keep(Connection connection, String topic, byte[] payload, String reason, Optional<Instant> arrivedAt)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement letGo = connection.prepareStatement(LET_GO)) {
            insert.setString(1, storable(topic));
            insert.setBytes(2, Arrays.copyOf(payload, Math.min(payload.length, LARGEST_PAYLOAD)));
            insert.setString(3, storable(reason));
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setBoolean(5, payload.length > LARGEST_PAYLOAD);
            insert.setObject(
                    6, arrivedAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
            try (var row = insert.executeQuery()) {
                row.next();
                letGo.setLong(1, row.getLong(1) - KEEP);
            }
            letGo.executeUpdate();
        }
        if (payload.length > SHOWN_BYTES) {
            cutOldLargeOnes(connection);
        }
    }

    private static void cutOldLargeOnes(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CUT_OLD)) {
            statement.setInt(1, SHOWN_BYTES);
            statement.setInt(2, SHOWN_BYTES);
            statement.setInt(3, KEEP_LARGE);
            statement.executeUpdate();
        }
    }

    /** The newest dead letters that are older than that one, newest first. */
    public List<Letter> list(long before, int most) throws SQLException {
        List<Letter> letters = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setInt(1, SHOWN_BYTES);
            statement.setLong(2, before);
            statement.setInt(3, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    letters.add(letter(row));
                }
            }
        }
        return letters;
    }

    public Optional<Letter> find(long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(letter(row)) : Optional.empty();
            }
        }
    }

    /** Deletes a dead letter whose readings are now stored; there is no other reason to. */
    public void removeStored(Letter letter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setLong(1, letter.id);
            statement.executeUpdate();
        }
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getLong(1),
                row.getString(2),
                row.getBytes(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getBoolean(6),
                row.getInt(7),
                Optional.ofNullable(row.getObject(8, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    /** PostgreSQL text can contain anything but U+0000. */
    private static String storable(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_REASON)).replace('\u0000', '\uFFFD');
    }
}
