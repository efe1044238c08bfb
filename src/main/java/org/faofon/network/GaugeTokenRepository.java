package org.faofon.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.common.security.CredentialHasher;

/** The only writer of the table {@code gauge_token}. */
@ApplicationScoped
class GaugeTokenRepository {
    /** How many valid tokens a gauge can have. */
    static final int MOST = 5;

    private static final String COLUMNS = """
            select t.id, g.code, t.hash, t.made_at, t.made_by, t.may_import, t.broker_user, t.ends_at, t.used_at,
                   t.used_channel
            from gauge_token t join gauge g on g.id = t.gauge_id
            """;

    private static final String LIST_VALID = COLUMNS + " where t.ends_at is null or t.ends_at > ? order by t.id";

    /** The valid ones, and those that ended last. */
    private static final String LIST_OF_GAUGE = COLUMNS + """
             where g.code = ? order by (t.ends_at is null or t.ends_at > ?) desc, t.id desc limit 20
            """;

    private static final String LOCK = "select id from gauge where code = ? for update";

    private static final String END_OTHERS = """
            update gauge_token set ends_at = ?
            where gauge_id = (select id from gauge where code = ?) and hash <> ? and (ends_at is null or ends_at > ?)
            """;

    private static final String END_ONE = """
            update gauge_token set ends_at = ?
            where id = ? and gauge_id = (select id from gauge where code = ?) and (ends_at is null or ends_at > ?)
            """;

    private static final String END_OLDER = """
            update gauge_token o set ends_at = ? from gauge_token n
            where n.id = ? and o.gauge_id = n.gauge_id and o.id < n.id and (o.ends_at is null or o.ends_at > ?)
            """;

    private static final String ADD = """
            insert into gauge_token (gauge_id, hash, made_at, made_by, may_import, broker_user)
            select id, ?, ?, ?, ?, ? from gauge where code = ?
            on conflict (gauge_id, hash) do nothing
            """;

    private static final String USED = "update gauge_token set used_at = ?, used_channel = ? where id = ?";

    private final SqlRunner sql;

    GaugeTokenRepository(SqlRunner sql) {
        this.sql = sql;
    }

    List<GaugeToken> listValid(Instant now) {
        return sql.list(LIST_VALID, GaugeTokenRepository::token, now);
    }

    List<GaugeToken> list(String gauge, Instant now) {
        return sql.list(LIST_OF_GAUGE, GaugeTokenRepository::token, gauge, now);
    }

    /**
     * Adds a token; the others end at that time, unless they end earlier.
     *
     * @throws IllegalStateException if the gauge has as many valid tokens as it can
     */
    @Transactional
    void add(NewToken token, Instant othersEndAt) {
        sql.list(LOCK, row -> row.getInt(1), token.gauge);
        endOthers(token, othersEndAt);
        Set<String> taken = list(token.gauge, token.at).stream()
                .filter(known -> known.isValid(token.at))
                .map(GaugeToken::brokerUser)
                .collect(Collectors.toCollection(TreeSet::new));
        if (taken.size() >= MOST) {
            throw new IllegalStateException(
                    token.gauge + " has " + MOST + " valid tokens already; disable one of them first");
        }
        add(token, freeUser(token.gauge, taken));
    }

    /** A token to be stored. */
    record NewToken(String gauge, String hash, String by, boolean mayImport, Instant at) {}

    /** PTL07, or PTL07.2 while another token signs in as PTL07; a gauge's code contains no dot. */
    private static String freeUser(String gauge, Set<String> taken) {
        String user = gauge;
        for (int i = 2; taken.contains(user); i++) {
            user = gauge + "." + i;
        }
        return user;
    }

    private boolean add(NewToken token, String user) {
        return sql.update(ADD, token.hash, token.at, token.by, token.mayImport, user, token.gauge) == 1;
    }

    private void endOthers(NewToken token, Instant at) {
        sql.update(END_OTHERS, at, token.gauge, token.hash, at);
    }

    /** The tokens of a roster: a new one replaces all others at once; one that is known, even if ended, changes nothing. */
    @Transactional
    void follow(Map<String, String> roster, Instant now) {
        roster.forEach((gauge, token) -> {
            NewToken fresh =
                    new NewToken(gauge, CredentialHasher.hashToken(gauge, token), GaugeToken.ROSTER, false, now);
            if (add(fresh, gauge)) {
                endOthers(fresh, now);
            }
        });
    }

    /** Whether it was valid until now. */
    @Transactional
    boolean end(String gauge, long id, Instant now) {
        return sql.update(END_ONE, now, id, gauge, now) == 1;
    }

    /**
     * Records a use. The first one ends older tokens.
     *
     * @return how many tokens now end sooner
     */
    @Transactional
    int used(long id, GaugeToken.Use use, Optional<Instant> olderEndAt) {
        sql.update(USED, use.at(), use.channel().name(), id);
        return olderEndAt.map(end -> sql.update(END_OLDER, end, id, end)).orElse(0);
    }

    private static GaugeToken token(ResultSet row) throws SQLException {
        Optional<Instant> usedAt = Columns.findInstant(row, "used_at");
        String channel = row.getString("used_channel");
        return new GaugeToken(
                row.getLong("id"),
                row.getString("code"),
                row.getString("hash"),
                Columns.findInstant(row, "made_at"),
                row.getString("made_by"),
                row.getBoolean("may_import"),
                row.getString("broker_user"),
                Columns.findInstant(row, "ends_at"),
                usedAt.map(at -> new GaugeToken.Use(at, GaugeToken.Channel.valueOf(channel))));
    }
}
