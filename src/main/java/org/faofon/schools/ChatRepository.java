package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;

/** The linked chats of volunteers. The only writer of the table {@code chat}. */
@ApplicationScoped
public class ChatRepository {
    private static final String LINK = """
            insert into chat (who, address, gauge_id, linked_at) values (?, ?, ?, ?)
            on conflict (who) do update
            set address = excluded.address, gauge_id = excluded.gauge_id, linked_at = excluded.linked_at,
                reminded_on = null
            """;

    private static final String READ = "select id, gauge_id, address, linked_at from chat where ";
    private static final String FIND = READ + "who = ?";
    private static final String OF_GAUGE = READ + "gauge_id = ? order by id limit 500";
    private static final String UNLINK = "delete from chat where who = ?";
    private static final String UNLINK_ONE = "delete from chat where id = ? and gauge_id = ?";

    private static final String UNLINK_ALL =
            "delete from chat using gauge where gauge.id = chat.gauge_id and gauge.school_code = ?";

    /** The first to write this sends the reminder. */
    private static final String REMIND =
            "update chat set reminded_on = ? where id = ? and reminded_on is distinct from ?::date";

    private final SqlRunner sql;
    private final GaugeRegistry network;

    ChatRepository(SqlRunner sql, GaugeRegistry network) {
        this.sql = sql;
        this.network = network;
    }

    /**
     * A linked chat.
     *
     * @param address for messages to it, encrypted
     */
    public record Chat(long id, Gauge gauge, String address, Instant linkedAt) {}

    /**
     * Links the chat with that gauge, and with no other one.
     *
     * @param who a pseudonym, always the same for the same person
     */
    public void link(String who, String address, Gauge gauge) {
        sql.update(LINK, who, address, gauge.id, NetworkClock.world().instant());
    }

    public Optional<Chat> find(String who) {
        return sql.list(FIND, this::read, who).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The chats that are linked with the gauge, the first linked first; at most 500. */
    public List<Chat> list(Gauge gauge) {
        return sql.list(OF_GAUGE, this::read, gauge.id).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Deletes a person's chat completely. */
    public void unlink(String who) {
        sql.update(UNLINK, who);
    }

    /**
     * Unlinks a chat of the gauge.
     *
     * @return whether there was one
     */
    public boolean unlink(Gauge gauge, long chat) {
        return sql.update(UNLINK_ONE, chat, gauge.id) == 1;
    }

    /** Unlinks all chats of the school. */
    void unlinkAll(String school) {
        sql.update(UNLINK_ALL, school);
    }

    /**
     * Claims the reminder of that chat for a rain day.
     *
     * @return whether nobody has claimed it yet
     */
    public boolean takeReminder(Chat chat, LocalDate day) {
        return sql.update(REMIND, day, chat.id, day) == 1;
    }

    private Optional<Chat> read(ResultSet row) throws SQLException {
        String address = row.getString(3);
        long id = row.getLong(1);
        Instant linkedAt = Columns.instant(row, 4);
        return network.findGauge(row.getInt(2)).map(gauge -> new Chat(id, gauge, address, linkedAt));
    }
}
