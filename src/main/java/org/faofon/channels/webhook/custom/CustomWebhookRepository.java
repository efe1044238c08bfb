package org.faofon.channels.webhook.custom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.alerts.Level;
import org.faofon.channels.webhook.custom.CustomWebhook.Format;
import org.faofon.channels.webhook.custom.CustomWebhook.Method;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.common.text.Language;
import org.jspecify.annotations.Nullable;

/** The channels that administrators have set up; none is ever deleted, because its deliveries stay. */
@ApplicationScoped
class CustomWebhookRepository {
    private static final int MOST = 20;

    private static final String COLUMNS = """
            title, enabled, method, url, headers, format, body, expects, language, longest, min_level, districts,
            notices, exercises""";

    private static final String LIST = "select name, " + COLUMNS + " from custom_webhook order by name limit " + MOST;

    private static final String FIND = "select name, " + COLUMNS + " from custom_webhook where name = ?";

    private static final String ADD =
            "insert into custom_webhook (" + COLUMNS + """
            , changed_by, changed_at, name)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), ?
            where (select count(*) from custom_webhook) <\s""" + MOST + " on conflict (name) do nothing";

    private static final String CHANGE = "update custom_webhook set (" + COLUMNS + """
            , changed_by, changed_at) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now()) where name = ?""";

    private static final String NOTE_TEST = "select 1 from audit(?, 'channel.test', ?, ?)";

    private final SqlRunner sql;

    CustomWebhookRepository(SqlRunner sql) {
        this.sql = sql;
    }

    @Transactional
    public List<CustomWebhook> list() {
        return sql.list(LIST, CustomWebhookRepository::hook);
    }

    @Transactional
    public Optional<CustomWebhook> find(String name) {
        return sql.find(FIND, CustomWebhookRepository::hook, name);
    }

    /** Adds it, unless there is one of that name or there are too many. */
    @Transactional
    public boolean add(CustomWebhook hook, String administrator) {
        return sql.update(ADD, values(hook, administrator)) > 0;
    }

    @Transactional
    public boolean change(CustomWebhook hook, String administrator) {
        return sql.update(CHANGE, values(hook, administrator)) > 0;
    }

    /** Writes to the audit trail that somebody has tested a channel, and what was answered. */
    @Transactional
    public void noteTest(CustomWebhook hook, String administrator, int status) {
        sql.find(NOTE_TEST, row -> row.getInt(1), administrator, hook.name(), String.valueOf(status));
    }

    private static @Nullable Object[] values(CustomWebhook hook, String administrator) {
        return new @Nullable Object[] {
            hook.title(),
            hook.enabled(),
            hook.method().name(),
            hook.url(),
            hook.headers(),
            hook.format().name(),
            hook.body(),
            hook.expects(),
            hook.language().code(),
            hook.longest().isPresent() ? hook.longest().getAsInt() : null,
            hook.minLevel().number(),
            hook.districts().stream().sorted().collect(Collectors.joining(",")),
            hook.notices(),
            hook.exercises(),
            administrator,
            hook.name()
        };
    }

    private static CustomWebhook hook(ResultSet row) throws SQLException {
        int longest = row.getInt("longest");
        OptionalInt limit = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(longest);
        return new CustomWebhook(
                row.getString("name"),
                row.getString("title"),
                row.getBoolean("enabled"),
                Method.valueOf(row.getString("method")),
                row.getString("url"),
                row.getString("headers"),
                Format.valueOf(row.getString("format")),
                row.getString("body"),
                row.getString("expects"),
                Language.of(row.getString("language")),
                limit,
                Level.ofNumber(row.getInt("min_level")),
                districts(row.getString("districts")),
                row.getBoolean("notices"),
                row.getBoolean("exercises"));
    }

    private static Set<String> districts(String joined) {
        return Stream.of(joined.split(",")).filter(code -> !code.isBlank()).collect(Collectors.toSet());
    }
}
