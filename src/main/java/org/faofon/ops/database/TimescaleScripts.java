package org.faofon.ops.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The migrations of {@code db/timescale}, for the upgrade, which runs before Quarkus. */
final class TimescaleScripts implements ResourceProvider {
    static final List<String> NAMES =
            List.of("V1__hypertable.sql", "V2__rain_sums.sql", "V3__overlapping_readings.sql");

    private static final String FOLDER = "db/timescale/";

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return NAMES.contains(name) ? read(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return NAMES.stream()
                .filter(name ->
                        name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(TimescaleScripts::read)
                .toList();
    }

    private static SqlScript read(String name) {
        try (InputStream sql = TimescaleScripts.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (sql == null) {
                throw new IllegalStateException("A file is missing from the program: " + FOLDER + name);
            }
            return new SqlScript(name, new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
