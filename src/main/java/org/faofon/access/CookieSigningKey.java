package org.faofon.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The random key of this installation. The only writer of the table {@code sign_in_key}. */
@ApplicationScoped
class CookieSigningKey {
    private static final int BYTES = 32;
    private static final String ADD = "insert into sign_in_key (id, bytes) values (1, ?) on conflict do nothing";
    private static final String READ = "select bytes from sign_in_key where id = 1";

    private final AgroalDataSource database;

    CookieSigningKey(AgroalDataSource database) {
        this.database = database;
    }

    @Produces
    @Singleton
    KnownBrowserCookie knownBrowser() throws SQLException {
        return new KnownBrowserCookie(key());
    }

    private byte[] key() throws SQLException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD);
                PreparedStatement read = connection.prepareStatement(READ)) {
            add.setBytes(1, fresh);
            add.executeUpdate();
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }
}
