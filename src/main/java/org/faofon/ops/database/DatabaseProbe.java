package org.faofon.ops.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.faofon.ops.StartupException;

/** Checks once whether the configured database is reachable and accepts the credentials. */
public final class DatabaseProbe {
    private static final String PATIENCE_SECONDS = "5";
    private static final Set<String> NOT_LET_IN = Set.of("28P01", "28000");
    private static final String UNKNOWN_DATABASE = "3D000";

    private DatabaseProbe() {}

    public static void check(String url, Optional<String> user, Optional<String> password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartupException(
                    "QUARKUS_DATASOURCE_JDBC_URL is not the address of a PostgreSQL database.",
                    "Write for instance jdbc:postgresql://localhost:5432/faofon; leave it out to use the "
                            + "embedded database.");
        }
        Properties properties = new Properties();
        user.ifPresent(value -> properties.setProperty("user", value));
        password.ifPresent(value -> properties.setProperty("password", value));
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        properties.setProperty("socketTimeout", PATIENCE_SECONDS);
        try {
            DriverManager.getConnection(url, properties).close();
        } catch (SQLException e) {
            throw explain(e, withoutSecrets(url), user.orElse("(none)"));
        }
    }

    /** The driver's message may contain the address with a password in it, so only its SQL state is used. */
    private static StartupException explain(SQLException e, String where, String user) {
        String state = Optional.ofNullable(e.getSQLState()).orElse("");
        if (NOT_LET_IN.contains(state)) {
            return new StartupException(
                    "The database at " + where + " refused the user " + user + " or the password.",
                    "Check QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.");
        }
        if (UNKNOWN_DATABASE.equals(state)) {
            return new StartupException(
                    "The server at " + where + " has no database of that name.",
                    "Create it, or correct QUARKUS_DATASOURCE_JDBC_URL.");
        }
        return new StartupException(
                "The database at " + where + " cannot be reached (SQL state " + state + ").",
                "Start it, or check QUARKUS_DATASOURCE_JDBC_URL; without that setting Faofon uses the "
                        + "embedded database.");
    }

    /** The address without parameters and user information, which may contain a password. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*$", "").replaceFirst("//[^/]*@", "//");
    }
}
