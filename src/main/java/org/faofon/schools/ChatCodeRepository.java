package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.common.security.CredentialHasher;
import org.faofon.common.text.ThaiDigits;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;

/**
 * One-time codes that link a volunteer's chat with a gauge; only their hashes are stored. The only writer of the table
 * {@code chat_code}.
 */
@ApplicationScoped
public class ChatCodeRepository {
    /** How long a code is valid: a lesson. */
    public static final Duration LASTS = Duration.ofHours(1);

    /** The number of digits distinguishes a code from any rain depth. */
    public static final int DIGITS = 8;

    private static final int BOUND = 100_000_000;

    private static final String ADD = """
            insert into chat_code (code_hash, gauge_id, made_by, made_at) values (?, ?, ?, ?)
            on conflict (code_hash) do nothing
            """;

    private static final String USE = """
            update chat_code set used_at = ? where code_hash = ? and used_at is null and made_at > ?
            returning gauge_id
            """;

    private static final String FORGET = "delete from chat_code where made_at < ?";
    private static final Duration KEPT = Duration.ofDays(7);

    // Codes use real time: in a fast exercise they would expire within seconds.
    private final InstantSource world = NetworkClock.world();
    private final SecureRandom random = new SecureRandom();
    private final SqlRunner sql;
    private final GaugeRegistry network;

    ChatCodeRepository(SqlRunner sql, GaugeRegistry network) {
        this.sql = sql;
        this.network = network;
    }

    /**
     * Creates a code for the gauge.
     *
     * @return its {@value #DIGITS} digits, which cannot be retrieved later
     */
    public String make(Gauge gauge, String by) {
        Instant now = world.instant();
        sql.update(FORGET, now.minus(KEPT));
        while (true) {
            String code = ("%0" + DIGITS + "d").formatted(random.nextInt(BOUND));
            if (sql.update(ADD, CredentialHasher.fingerprint(code), gauge.id, by, now) == 1) {
                return code;
            }
        }
    }

    /** Uses the code up, and returns its gauge; empty if the code is unknown, expired, or used. */
    public Optional<Gauge> use(String typed) {
        Instant now = world.instant();
        String hash = CredentialHasher.fingerprint(ThaiDigits.toArabic(typed));
        return sql.list(USE, row -> row.getInt(1), now, hash, now.minus(LASTS)).stream()
                .findFirst()
                .flatMap(network::findGauge);
    }
}
