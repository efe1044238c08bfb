package org.faofon.ops.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;

/**
 * Gives the superuser of a database that an earlier version made a password of its own. Until then it was the program's,
 * so that whoever had that could have read files and run commands through the server.
 */
final class SuperuserPassword {
    private static final Logger LOG = Logger.getLogger(SuperuserPassword.class);
    private static final String SUPERUSER = "postgres";

    private final Path file;
    private final Path fresh;
    private final String jdbcUrl;

    SuperuserPassword(Path home, String jdbcUrl) {
        this.file = home.resolve(DatabasePassword.OF_SUPERUSER);
        this.fresh = home.resolve(DatabasePassword.OF_SUPERUSER + ".new");
        this.jdbcUrl = jdbcUrl;
    }

    /**
     * Separates the passwords, once. The new one is on disk before the server gets it, and the file has its name only
     * after that; so an interrupted start continues here.
     *
     * @param shared the program's password, which was the superuser's too
     */
    void separate(String shared) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (accepts(shared)) {
            change(shared, DatabasePassword.create(fresh));
        } else if (!Files.exists(fresh)) {
            LOG.info("The superuser of the embedded database has a password that the program does not know");
            return;
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        LOG.infof("Gave the superuser of the embedded database a password of its own: %s", file);
    }

    private boolean accepts(String password) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, SUPERUSER, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private void change(String shared, String password) throws IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, SUPERUSER, shared);
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + SUPERUSER + " PASSWORD '" + password + "'");
        } catch (SQLException e) {
            throw new IOException("Could not give the superuser of the database its own password", e);
        }
    }
}
