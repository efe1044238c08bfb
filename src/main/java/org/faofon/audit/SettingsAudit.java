package org.faofon.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.faofon.common.jdbc.SqlRunner;

/**
 * Notes at each start which settings of the environment have changed since the last one. The only writer of the table
 * {@code setting_seen}.
 */
@ApplicationScoped
class SettingsAudit {
    /** Of a secret, only whether it is set. Anything that may be one counts. */
    private static final Pattern SECRET =
            Pattern.compile(".*(PASSWORD|SECRET|TOKEN|KEY|PIN|CREDENTIAL|URL|USER|LINE_GROUP|LINE_OFFICERS|MAIL_TO).*");

    private static final Pattern OURS = Pattern.compile("(FAOFON|QUARKUS)_[A-Z0-9_]{1,100}");
    private static final int LONGEST = 500;

    private static final String SEE = """
            insert into setting_seen (name, value) values (?, ?)
            on conflict (name) do update set value = excluded.value where setting_seen.value <> excluded.value
            """;

    private static final String FORGET = "delete from setting_seen where not name = any (string_to_array(?, ','))";

    private final SqlRunner sql;

    SettingsAudit(SqlRunner sql) {
        this.sql = sql;
    }

    void start(@Observes StartupEvent event) {
        note(System.getenv());
    }

    void note(Map<String, String> environment) {
        Map<String, String> settings = readable(environment);
        settings.forEach((name, value) -> sql.update(SEE, name, value));
        sql.update(FORGET, String.join(",", settings.keySet()));
    }

    /** The program's own settings, without secrets. */
    static Map<String, String> readable(Map<String, String> environment) {
        Map<String, String> settings = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (OURS.matcher(name).matches() && !value.isBlank()) {
                boolean secret = SECRET.matcher(name).matches();
                settings.put(name, secret ? "set" : value.substring(0, Math.min(LONGEST, value.length())));
            }
        });
        return settings;
    }
}
