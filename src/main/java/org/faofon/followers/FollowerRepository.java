package org.faofon.followers;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.common.text.Language;

/** Devices and addresses that follow something. The only writer of the table {@code follower}. */
@Singleton
public class FollowerRepository {
    private static final String ADD_MAIL = """
            insert into follower (language, email) values (?, ?)
            on conflict (email) do update set language = excluded.language
            returning id""";

    // Who knows the address of a device but not its secret is not that device.
    private static final String ADD_DEVICE = """
            insert into follower (language, endpoint, p256dh, auth) values (?, ?, ?, ?)
            on conflict (endpoint) do update set language = excluded.language, p256dh = excluded.p256dh
            where follower.auth = excluded.auth
            returning id""";

    private static final String MOVE_DEVICE = """
            update follower set endpoint = ?, p256dh = ?, auth = ?
            where id = ? and endpoint is not null
              and not exists (select from follower other where other.endpoint = ? and other.id <> follower.id)""";

    private static final String DELETE = "delete from follower where id = ?";
    private static final String EMAIL = "select email from follower where id = ? and email is not null";
    private static final String EXISTS = "select exists (select from follower where id = ?)";
    private static final String ANY = "select exists (select from follower)";
    private static final String COUNT = "select count(*) from follower where (endpoint is not null) = ?";

    private final SqlRunner sql;

    FollowerRepository(SqlRunner sql) {
        this.sql = sql;
    }

    UUID addMail(String email, Language language) {
        return sql.find(ADD_MAIL, row -> row.getObject(1, UUID.class), language.code(), email)
                .orElseThrow();
    }

    /** The device of that subscription; empty if another secret is known for its address. */
    Optional<UUID> addDevice(PushSubscription device, Language language) {
        return sql.find(
                ADD_DEVICE,
                row -> row.getObject(1, UUID.class),
                language.code(),
                device.endpoint(),
                device.p256dh(),
                device.auth());
    }

    /** The browser has another subscription now. */
    boolean moveDevice(UUID id, PushSubscription device) {
        return sql.update(MOVE_DEVICE, device.endpoint(), device.p256dh(), device.auth(), id, device.endpoint()) == 1;
    }

    /** Deletes a follower with all places and messages. */
    public boolean delete(UUID id) {
        return sql.update(DELETE, id) == 1;
    }

    Optional<String> findEmail(UUID id) {
        return sql.find(EMAIL, row -> row.getString(1), id);
    }

    boolean exists(UUID id) {
        return sql.find(EXISTS, row -> row.getBoolean(1), id).orElse(false);
    }

    /** Whether anybody follows anything. */
    public boolean hasAny() {
        return sql.find(ANY, row -> row.getBoolean(1)).orElse(false);
    }

    /** How many devices or, if not, addresses there are. */
    public long count(boolean devices) {
        return sql.find(COUNT, row -> row.getLong(1), devices).orElse(0L);
    }
}
