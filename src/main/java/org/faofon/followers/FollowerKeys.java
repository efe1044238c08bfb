package org.faofon.followers;

import com.interaso.webpush.VapidKeys;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;

/**
 * The keys of this installation, made at the first start. The only writer of the table {@code follower_key}. With another
 * key of Web Push all devices would have to subscribe again, so it is part of every backup.
 */
@ApplicationScoped
class FollowerKeys {
    private static final int LINK_KEY_BYTES = 32;

    private static final String ADD = """
            insert into follower_key (id, vapid_public, vapid_private, links) values (1, ?, ?, ?) on conflict do nothing""";

    private static final String READ = "select vapid_public, vapid_private, links from follower_key where id = 1";

    private final AgroalDataSource database;

    FollowerKeys(AgroalDataSource database) {
        this.database = database;
    }

    void makeAtFirstStart(@Observes StartupEvent event) throws SQLException {
        Stored unused = stored();
    }

    @Produces
    @Singleton
    VapidKeys vapid() throws SQLException {
        Stored stored = stored();
        return VapidKeys.create(base64(stored.vapidPublic), base64(stored.vapidPrivate));
    }

    @Produces
    @Singleton
    LinkSigner links() throws SQLException {
        return new LinkSigner(stored().links);
    }

    // The bytes are read once each time and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Stored(byte[] vapidPublic, byte[] vapidPrivate, byte[] links) {}

    /** Those that are kept; before there are any, new ones. */
    private Stored stored() throws SQLException {
        VapidKeys fresh = VapidKeys.generate();
        byte[] links = new byte[LINK_KEY_BYTES];
        new SecureRandom().nextBytes(links);
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD);
                PreparedStatement read = connection.prepareStatement(READ)) {
            add.setBytes(1, fresh.getPublicKey().getEncoded());
            add.setBytes(2, fresh.getPrivateKey().getEncoded());
            add.setBytes(3, links);
            add.executeUpdate();
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return new Stored(row.getBytes(1), row.getBytes(2), row.getBytes(3));
            }
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
