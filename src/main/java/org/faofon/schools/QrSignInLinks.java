package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.common.security.CredentialHasher;
import org.faofon.network.Gauge;
import org.faofon.network.NetworkClock;

/**
 * The links in the QR codes on the gauge posts; only hashes of their secrets are stored. The only writer of the table
 * {@code enrolment_link}.
 */
@ApplicationScoped
public class QrSignInLinks {
    private static final String ADD =
            "insert into enrolment_link (gauge_id, secret_hash, made_by, made_at) values (?, ?, ?, ?)";

    private static final String FIND =
            "select made_at from enrolment_link where gauge_id = ? and secret_hash = ? and revoked_at is null";

    private static final String LIST = """
            select id, made_by, made_at from enrolment_link where gauge_id = ? and revoked_at is null
            order by id desc limit 100
            """;

    private static final String REVOKE = """
            update enrolment_link set revoked_by = ?, revoked_at = ? where gauge_id = ? and revoked_at is null
            """;
    private static final String REVOKE_ONE = REVOKE + " and id = ?";

    private final SqlRunner sql;
    private final SchoolYear year;

    QrSignInLinks(SqlRunner sql, SchoolYear year) {
        this.sql = sql;
        this.year = year;
    }

    /**
     * A link that is not revoked.
     *
     * @param endsAt the end of the school year for which it was made
     */
    public record Link(long id, String madeBy, Instant madeAt, Instant endsAt) {}

    /**
     * Creates a link for the gauge; older ones stay valid.
     *
     * @return its secret, which cannot be retrieved later
     */
    public String make(Gauge gauge, String by) {
        String secret = CredentialHasher.newToken();
        sql.update(
                ADD,
                gauge.id,
                CredentialHasher.fingerprint(secret),
                by,
                NetworkClock.world().instant());
        return secret;
    }

    /** Whether that is the secret of a link of the gauge that is not revoked, of this school year. */
    public boolean accepts(Gauge gauge, String secret) {
        return endOf(gauge, secret)
                .filter(end -> NetworkClock.world().instant().isBefore(end))
                .isPresent();
    }

    private Optional<Instant> endOf(Gauge gauge, String secret) {
        return sql.find(
                FIND, row -> year.endOf(Columns.instant(row, 1)), gauge.id, CredentialHasher.fingerprint(secret));
    }

    /** The gauge's links that are not revoked, the newest first; those of earlier school years no longer work. */
    public List<Link> list(Gauge gauge) {
        return sql.list(LIST, this::read, gauge.id);
    }

    private Link read(ResultSet row) throws SQLException {
        Instant madeAt = Columns.instant(row, 3);
        return new Link(row.getLong(1), row.getString(2), madeAt, year.endOf(madeAt));
    }

    /**
     * Revokes one link of the gauge; signed-in devices stay signed in.
     *
     * @return whether it was valid
     */
    public boolean revoke(Gauge gauge, long link, String by) {
        return sql.update(REVOKE_ONE, by, NetworkClock.world().instant(), gauge.id, link) == 1;
    }

    /**
     * Revokes all links of the gauge; signed-in devices stay signed in.
     *
     * @return how many there were
     */
    public int revokeAll(Gauge gauge, String by) {
        return sql.update(REVOKE, by, NetworkClock.world().instant(), gauge.id);
    }
}
