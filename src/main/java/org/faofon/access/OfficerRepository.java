package org.faofon.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.faofon.common.security.CredentialHasher;
import org.jboss.logging.Logger;

/** The members of the disaster centre. The only writer of the table {@code officer}. */
@ApplicationScoped
class OfficerRepository {
    private static final Logger LOG = Logger.getLogger(OfficerRepository.class);
    private static final String ADMIN = "admin";

    private static final String FIND = "select name, password_hash, role from officer where name = ?";
    private static final String ADD =
            "insert into officer (name, password_hash, role) values (?, ?, ?) on conflict do nothing";
    private static final String CHANGE_PASSWORD = "update officer set password_hash = ? where name = ?";

    private final AgroalDataSource database;
    private final AccessConfig config;

    OfficerRepository(AgroalDataSource database, AccessConfig config) {
        this.database = database;
        this.config = config;
    }

    void start(@Observes StartupEvent event) throws SQLException, IOException {
        Optional<Officer> admin = find(ADMIN);
        if (admin.isEmpty()) {
            addAdmin();
        } else if (config.adminPassword().isPresent()) {
            renew(admin.get(), config.adminPassword().get());
        }
    }

    /** The file comes first: a password that nobody can read would lock out everybody. */
    private void addAdmin() throws SQLException, IOException {
        if (config.adminPassword().isPresent()) {
            add(config.adminPassword().get());
            return;
        }
        String password = CredentialHasher.newToken();
        Path file = new GeneratedPasswordFile(config.home()).write(password);
        if (add(password)) {
            LOG.warnf(
                    "Created the user %s; its password is in the file %s. Set FAOFON_ADMIN_PASSWORD to choose another.",
                    ADMIN, file);
        }
    }

    private boolean add(String password) throws SQLException {
        return update(ADD, ADMIN, CredentialHasher.hashPasswordPatiently(password), Officer.ADMIN) == 1;
    }

    private void renew(Officer admin, String password) throws SQLException, IOException {
        if (!CredentialHasher.passwordMatchesPatiently(password, admin.passwordHash())) {
            update(CHANGE_PASSWORD, CredentialHasher.hashPasswordPatiently(password), ADMIN);
            new GeneratedPasswordFile(config.home()).delete();
            LOG.infof("Changed the password of the user %s to FAOFON_ADMIN_PASSWORD", ADMIN);
        }
    }

    Optional<Officer> find(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Officer(row.getString(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /** The officer of that name, if the password is right. It takes equally long in both cases. */
    Optional<Officer> find(String name, String password) throws SQLException {
        Optional<Officer> officer = find(name);
        String hash = officer.map(Officer::passwordHash).orElseGet(() -> Nobody.HASH);
        return CredentialHasher.passwordMatches(password, hash) ? officer : Optional.empty();
    }

    /** The hash that a password is compared with when nobody has that name, so that the answer takes as long. */
    private static final class Nobody {
        private static final String HASH = CredentialHasher.hashPasswordPatiently(CredentialHasher.newToken());
    }

    private int update(String sql, String... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        }
    }
}
