package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the views of hours and rain days are on plain PostgreSQL, read from the migration itself. */
public final class RainViews {
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V26__overlapping_readings.sql");

    private RainViews() {}

    public static String ofMigration(String view) {
        try {
            Matcher query = Pattern.compile("create or replace view " + view + " as\n(.*?);", Pattern.DOTALL)
                    .matcher(Files.readString(MIGRATION));
            assertThat(query.find()).isTrue();
            return query.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
