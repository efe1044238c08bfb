package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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
            "select 1 from enrolment_link where gauge_id = ? and secret_hash = ? and revoked_at is null";

    private static final String LIST = """
            select id, made_by, made_at from enrolment_link where gauge_id = ? and revoked_at is null
            order by id desc limit 100
            """;

    private static final String REVOKE = """
            update enrolment_link set revoked_by = ?, revoked_at = ? where gauge_id = ? and revoked_at is null
            """;

    private final SqlRunner sql;

    QrSignInLinks(SqlRunner sql) {
        this.sql = sql;
    }

    /** A valid link. */
    public record Link(long id, String madeBy, Instant madeAt) {}

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

    /** Whether that is the secret of a valid link of the gauge. */
    public boolean accepts(Gauge gauge, String secret) {
        return !sql.list(FIND, row -> true, gauge.id, CredentialHasher.fingerprint(secret))
                .isEmpty();
    }

    /** The gauge's valid links, the newest first. */
    public List<Link> list(Gauge gauge) {
        return sql.list(LIST, row -> new Link(row.getLong(1), row.getString(2), Columns.instant(row, 3)), gauge.id);
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
