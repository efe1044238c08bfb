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
 * The links behind the QR codes on the gauges' posts; only hashes of their secrets are kept. The one writer of the table
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

    /** A link that works. */
    public record Link(long id, String madeBy, Instant madeAt) {}

    /**
     * Makes a link for the gauge; older ones go on working.
     *
     * @return its secret, which cannot be read again
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

    /** Whether that is the secret of a link of the gauge that works. */
    public boolean accepts(Gauge gauge, String secret) {
        return !sql.list(FIND, row -> true, gauge.id, CredentialHasher.fingerprint(secret))
                .isEmpty();
    }

    /** The gauge's links that work, the newest first. */
    public List<Link> list(Gauge gauge) {
        return sql.list(LIST, row -> new Link(row.getLong(1), row.getString(2), Columns.instant(row, 3)), gauge.id);
    }

    /**
     * Has none of the gauge's links work any more; who is signed in stays so.
     *
     * @return how many there were
     */
    public int revokeAll(Gauge gauge, String by) {
        return sql.update(REVOKE, by, NetworkClock.world().instant(), gauge.id);
    }
}
