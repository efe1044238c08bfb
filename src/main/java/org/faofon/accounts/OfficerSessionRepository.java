package org.faofon.accounts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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

/** The sign-ins of officers on the pages. The only writer of the table {@code officer_session}. */
@Singleton
public class OfficerSessionRepository {
    /** How long a browser is known after its last sign-in, and how long cookies that name a browser last. */
    public static final Duration DEVICE_KNOWN = Duration.ofDays(400);

    /** The last use is not written more often. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private static final int LONGEST_DEVICE = 200;
    private static final int LONGEST_ADDRESS = 64;

    private static final String START = """
            insert into officer_session
              (officer, secret_hash, device_hash, device, address, by_provider, started_at, seen_at, ends_at, new_device)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?,
              exists (select from officer_session where officer = ?)
              and not exists (select from officer_session where officer = ? and device_hash = ?)
            """;

    private static final String READ = "select " + OfficerRepository.COLUMNS + """
            , s.id, s.device, s.address, s.by_provider, s.new_device, s.started_at, s.seen_at
            from officer_session s join officer o on o.name = s.officer
            where s.ended_at is null and o.active and s.ends_at > ? and s.seen_at > ? and
            """;
    private static final String FIND = READ + " s.secret_hash = ?";
    private static final String LIST = READ + " s.officer = ? order by s.seen_at desc, s.id desc limit 100";
    private static final String SEEN = "update officer_session set seen_at = ? where id = ?";
    private static final String CONFIRM = "update officer_session set new_device = false where officer = ? and id = ?";
    private static final String END = """
            update officer_session set ended_by = ?, ended_at = ? where ended_at is null and officer = ?
            """;
    private static final String END_ONE = END + " and id = ?";
    private static final String END_OTHERS = END + " and id <> ?";
    private static final String FORGET = "delete from officer_session where ends_at < ?";

    // Sign-ins use real time: in a fast exercise they would end within the hour.
    private final InstantSource world;
    private final SqlRunner sql;

    @Inject
    public OfficerSessionRepository(SqlRunner sql) {
        this(sql, NetworkClock.world());
    }

    OfficerSessionRepository(SqlRunner sql, InstantSource world) {
        this.sql = sql;
        this.world = world;
    }

    /** The browser that signs in: a random text that it keeps, the name that it gives itself, and its address. */
    public record Device(String secret, String name, String address) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Signs an officer in; the browser has to present the returned secret, which cannot be retrieved later.
     *
     * @param lasts until it has to sign in again in any case
     */
    public String start(Officer officer, Device device, boolean byProvider, Duration lasts) {
        Instant now = world.instant();
        sql.update(FORGET, now.minus(DEVICE_KNOWN));
        String secret = CredentialHasher.newToken();
        String deviceHash = CredentialHasher.fingerprint(device.secret());
        sql.update(
                START,
                officer.name(),
                CredentialHasher.fingerprint(secret),
                deviceHash,
                cut(device.name(), LONGEST_DEVICE),
                cut(device.address(), LONGEST_ADDRESS),
                byProvider,
                now,
                now,
                now.plus(lasts),
                officer.name(),
                officer.name(),
                deviceHash);
        return secret;
    }

    /**
     * The session with that secret, if it still holds and its owner is active.
     *
     * @param idle after how long without use a session ends
     */
    public Optional<OfficerSession> find(String secret, Duration idle) {
        Instant now = world.instant();
        Optional<OfficerSession> session = sql.find(
                FIND, OfficerSessionRepository::read, now, now.minus(idle), CredentialHasher.fingerprint(secret));
        session.filter(known -> known.seenAt().isBefore(now.minus(SEEN_EVERY)))
                .ifPresent(known -> sql.update(SEEN, now, known.id()));
        return session;
    }

    /** Where that officer is signed in, the last used browser first; at most 100. */
    public List<OfficerSession> list(String officer, Duration idle) {
        Instant now = world.instant();
        return sql.list(LIST, OfficerSessionRepository::read, now, now.minus(idle), officer);
    }

    /** The officer says that the sign-in from a new device was theirs. */
    public void confirm(String officer, long session) {
        sql.update(CONFIRM, officer, session);
    }

    /** Ends one session at once; returns whether it was open. */
    public boolean end(String officer, long session, String by) {
        return sql.update(END_ONE, by, world.instant(), officer, session) == 1;
    }

    /** Ends all sessions of the officer at once; returns how many there were. */
    public int endAll(String officer, String by) {
        return sql.update(END, by, world.instant(), officer);
    }

    /** Ends the officer's other sessions at once; returns how many there were. */
    public int endOthers(String officer, long own, String by) {
        return sql.update(END_OTHERS, by, world.instant(), officer, own);
    }

    private static String cut(String text, int longest) {
        String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }

    private static OfficerSession read(ResultSet row) throws SQLException {
        return new OfficerSession(
                row.getLong(9),
                OfficerRepository.read(row),
                row.getString(10),
                row.getString(11),
                row.getBoolean(12),
                row.getBoolean(13),
                Columns.instant(row, 14),
                Columns.instant(row, 15));
    }
}
