package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.common.security.CredentialHasher;
import org.faofon.network.NetworkClock;

/** The signed-in devices of the schools. The only writer of the table {@code device}. */
@ApplicationScoped
public class DeviceRepository {
    /** How long a device stays signed in: a school year. */
    public static final Duration LASTS = Duration.ofDays(365);

    /** The last use is not written more often. */
    private static final Duration SEEN_EVERY = Duration.ofHours(1);

    private static final String ADD = """
            insert into device (school_code, role, secret_hash, nickname, enrolled_at, seen_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String READ = """
            select id, school_code, role, nickname, enrolled_at, seen_at from device
            where revoked_at is null and enrolled_at > ? and
            """;

    private static final String FIND = READ + " secret_hash = ?";
    private static final String LIST = READ + " school_code = ? order by seen_at desc, id desc limit 500";
    private static final String SEEN = "update device set seen_at = ? where id = ?";
    private static final String RENAME = "update device set nickname = ? where id = ? and revoked_at is null";
    private static final String REVOKE = """
            update device set revoked_by = ?, revoked_at = ? where revoked_at is null and school_code = ?
            """;
    private static final String REVOKE_ONE = REVOKE + " and id = ?";
    private static final String REVOKE_ROLE = REVOKE + " and role = ? and id <> ?";

    // Sign-ins use real time: in a fast exercise they would end within hours.
    private final InstantSource world = NetworkClock.world();
    private final SqlRunner sql;

    DeviceRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** Signs a device in; it has to present the returned secret, which cannot be retrieved later. */
    public String enrol(String school, SchoolRole role, Nickname nickname) {
        String secret = CredentialHasher.newToken();
        Instant now = world.instant();
        sql.update(ADD, school, role.name(), CredentialHasher.fingerprint(secret), nickname.text(), now, now);
        return secret;
    }

    /** The device with this secret, if it is still signed in. */
    public Optional<Device> find(String secret) {
        Instant now = world.instant();
        Optional<Device> device =
                sql.list(FIND, DeviceRepository::read, now.minus(LASTS), CredentialHasher.fingerprint(secret)).stream()
                        .findFirst();
        if (device.isPresent() && device.get().seenAt().isBefore(now.minus(SEEN_EVERY))) {
            sql.update(SEEN, now, device.get().id());
        }
        return device;
    }

    /** The school's signed-in devices, the last used one first. */
    public List<Device> list(String school) {
        return sql.list(LIST, DeviceRepository::read, world.instant().minus(LASTS), school);
    }

    /** Sets the nickname of the device's owner. */
    public void rename(long device, Nickname nickname) {
        sql.update(RENAME, nickname.text(), device);
    }

    /**
     * Signs out a device of the school, at once.
     *
     * @return whether it was signed in
     */
    public boolean revoke(String school, long device, String by) {
        return sql.update(REVOKE_ONE, by, world.instant(), school, device) == 1;
    }

    /**
     * Signs out the school's devices of one role but for one, at once.
     *
     * @return how many there were
     */
    int revokeRole(String school, SchoolRole role, long keep, String by) {
        return sql.update(REVOKE_ROLE, by, world.instant(), school, role.name(), keep);
    }

    /**
     * Signs out all devices of the school, at once.
     *
     * @return how many there were
     */
    public int revokeAll(String school, String by) {
        return sql.update(REVOKE, by, world.instant(), school);
    }

    private static Device read(ResultSet row) throws SQLException {
        return new Device(
                row.getLong(1),
                row.getString(2),
                SchoolRole.valueOf(row.getString(3)),
                row.getString(4),
                Columns.instant(row, 5),
                Columns.instant(row, 6));
    }
}
