package org.faofon.accounts;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.common.security.CredentialHasher;
import org.jspecify.annotations.Nullable;

/** The members of the disaster centre. The only writer of the table {@code officer}. */
@Singleton
public class OfficerRepository {
    static final String COLUMNS =
            "o.name, o.display_name, o.password_hash, o.role, o.active, o.must_change_password, o.totp_secret, "
                    + "o.provider_name";

    private static final String READ = "select " + COLUMNS + " from officer o ";
    private static final String FIND = READ + "where o.name = ?";
    private static final String BY_SUBJECT = READ + "where o.provider_subject = ?";
    private static final String BY_PROVIDER_NAME = READ + "where o.provider_name = ? and o.provider_subject is null";
    private static final String LIST = READ + "order by o.active desc, o.name limit 500";
    private static final String ADD = """
            insert into officer (name, display_name, password_hash, role, must_change_password, provider_name, created_by,
                                 created_at)
            values (?, ?, ?, ?, ?, ?, ?, now()) on conflict do nothing
            """;
    private static final String PASSWORD =
            "update officer set password_hash = ?, must_change_password = ? where name = ?";
    private static final String REHASH = "update officer set password_hash = ? where name = ? and password_hash = ?";

    /** As one statement, so that two administrators cannot disable each other at the same time: both lock all rows. */
    private static final String CHANGE = """
            with admins as (
                select name from officer where role = 'admin' and active order by name for update)
            update officer set active = ?, role = ? where name = ?
              and ((? and ? = 'admin') or exists (select from admins where admins.name <> ?))
            """;

    private static final String OFFER_TOTP = "update officer set totp_offered = ? where name = ?";
    private static final String OFFERED = "select totp_offered from officer where name = ?";
    private static final String ACCEPT_TOTP = """
            update officer set totp_secret = totp_offered, totp_offered = null, totp_step = ?
            where name = ? and totp_offered is not null
            """;
    private static final String REMOVE_TOTP =
            "update officer set totp_secret = null, totp_offered = null, totp_step = null where name = ?";
    private static final String TAKE_STEP =
            "update officer set totp_step = ? where name = ? and (totp_step is null or totp_step < ?)";
    private static final String BIND =
            "update officer set provider_subject = ? where name = ? and provider_subject is null";

    private final SqlRunner sql;

    public OfficerRepository(SqlRunner sql) {
        this.sql = sql;
    }

    public Optional<Officer> find(String name) {
        return sql.find(FIND, OfficerRepository::read, name);
    }

    /** The active officer of that name, if the password is right. It takes equally long in all cases. */
    public Optional<Officer> find(String name, String password) {
        Optional<Officer> officer = find(name);
        String hash = officer.map(Officer::passwordHash).orElseGet(() -> Nobody.HASH);
        if (!CredentialHasher.passwordMatches(password, hash)) {
            return Optional.empty();
        }
        officer.filter(known -> CredentialHasher.isOutdated(hash))
                .ifPresent(known -> sql.update(REHASH, CredentialHasher.hashPassword(password), name, hash));
        return officer.filter(Officer::active);
    }

    /** Who signed in at the OpenID provider as that subject before. */
    Optional<Officer> findBySubject(String subject) {
        return sql.find(BY_SUBJECT, OfficerRepository::read, subject);
    }

    /** Who is expected from the OpenID provider under that name, and has not come yet. */
    Optional<Officer> findExpected(String providerName) {
        return sql.find(BY_PROVIDER_NAME, OfficerRepository::read, providerName);
    }

    /** All accounts, the active ones first; at most 500. */
    public List<Officer> list() {
        return sql.list(LIST, OfficerRepository::read);
    }

    /** Returns whether the names were free. */
    boolean add(Officer officer, String by) {
        return sql.update(
                        ADD,
                        officer.name(),
                        officer.displayName(),
                        officer.passwordHash(),
                        officer.role().key(),
                        officer.mustChangePassword(),
                        officer.providerName().orElse(null),
                        by)
                == 1;
    }

    void setPassword(String name, String hash, boolean mustChange) {
        sql.update(PASSWORD, hash, mustChange, name);
    }

    /** Returns false if nobody has that name, or no active administrator would be left. */
    boolean change(String name, boolean active, OfficerRole role) {
        return sql.update(CHANGE, active, role.key(), name, active, role.key(), name) == 1;
    }

    void offerTotp(String name, String secret) {
        sql.update(OFFER_TOTP, secret, name);
    }

    Optional<String> offeredTotp(String name) {
        return sql.list(OFFERED, row -> Optional.ofNullable(row.getString(1)), name).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    boolean acceptTotp(String name, long step) {
        return sql.update(ACCEPT_TOTP, step, name) == 1;
    }

    void removeTotp(String name) {
        sql.update(REMOVE_TOTP, name);
    }

    /** Claims a time step for one sign-in; false if that code or a later one was used before. */
    boolean takeStep(String name, long step) {
        return sql.update(TAKE_STEP, step, name, step) == 1;
    }

    boolean bind(String name, String subject) {
        return sql.update(BIND, subject, name) == 1;
    }

    static Officer read(ResultSet row) throws SQLException {
        @Nullable String totp = row.getString(7);
        @Nullable String provider = row.getString(8);
        return new Officer(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                OfficerRole.find(row.getString(4)).orElseThrow(),
                row.getBoolean(5),
                row.getBoolean(6),
                Optional.ofNullable(totp),
                Optional.ofNullable(provider));
    }

    /** The hash that a password is compared with when nobody has that name, so that the answer takes as long. */
    private static final class Nobody {
        private static final String HASH = CredentialHasher.hashPassword(CredentialHasher.newToken());
    }
}
