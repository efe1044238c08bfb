package org.faofon.wis2;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.GeoPoint;
import org.faofon.network.WigosIdentifier;
import org.faofon.readings.Interval;
import org.jspecify.annotations.Nullable;

/** Writes and reads what was published; the only writer of {@code wis2_publication}. */
@ApplicationScoped
class Wis2PublicationRepository {
    /** Two that publish the same at the same time publish it once. */
    private static final String ADD = """
            insert into wis2_publication (id, data_id, version, kind, wigos, started_at, ended_at, latitude, longitude,
                metres_from_oscar, content, published_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (data_id, version) do nothing
            """;

    private static final String COLUMNS = """
            select number, id, version, kind, wigos, started_at, ended_at, latitude, longitude, metres_from_oscar, content,
                   published_at
            from wis2_publication
            """;

    private static final String LATEST = """
            select distinct on (data_id) data_id, version, content from wis2_publication
            where kind = ? and ended_at > ? order by data_id, version desc
            """;

    private static final String AFTER = COLUMNS + "where number > ? order by number limit ?";
    private static final String OF_ID = COLUMNS + "where id = ?";
    private static final String OF_FILE = COLUMNS + "where data_id = ? and version = ?";
    private static final String DELETE = "delete from wis2_publication where kind = ? and ended_at < ?";

    private final SqlRunner sql;

    Wis2PublicationRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** The newest version of a granule and what it says. */
    record Version(int version, String content) {}

    private record Named(String dataId, Version version) {}

    /** The newest versions of the granules that end after then, by their identifiers. */
    Map<String, Version> latest(Granule.Kind kind, Instant after) {
        Map<String, Version> all = new HashMap<>();
        sql.list(
                        LATEST,
                        row -> new Named(row.getString(1), new Version(row.getInt(2), row.getString(3))),
                        kind.name(),
                        after)
                .forEach(each -> all.put(each.dataId, each.version));
        return all;
    }

    /** Adds a version; whether it was not there yet. */
    boolean add(Granule granule, int version, StationPlace place, String content, Instant now) {
        return sql.update(
                        ADD,
                        UUID.randomUUID(),
                        granule.dataId(),
                        version,
                        granule.kind().name(),
                        granule.station().text(),
                        granule.span().start(),
                        granule.span().end(),
                        place.position().latitude(),
                        place.position().longitude(),
                        metres(place),
                        content,
                        now)
                > 0;
    }

    private static @Nullable Long metres(StationPlace place) {
        return place.metresFromOscar().isPresent()
                ? Long.valueOf(place.metresFromOscar().getAsLong())
                : null;
    }

    /** In the order in which they were published. */
    List<Publication> listAfter(long number, int most) {
        return sql.list(AFTER, Wis2PublicationRepository::publication, number, most);
    }

    Optional<Publication> find(UUID id) {
        return sql.find(OF_ID, Wis2PublicationRepository::publication, id);
    }

    Optional<Publication> find(String dataId, int version) {
        return sql.find(OF_FILE, Wis2PublicationRepository::publication, dataId, version);
    }

    void deleteBefore(Granule.Kind kind, Instant then) {
        sql.update(DELETE, kind.name(), then);
    }

    private static Publication publication(ResultSet row) throws SQLException {
        WigosIdentifier station = WigosIdentifier.parse(row.getString("wigos"));
        Interval span = new Interval(Columns.instant(row, "started_at"), Columns.instant(row, "ended_at"));
        GeoPoint position = new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude"), Optional.empty());
        Optional<Long> metres = Columns.findNumber(row, "metres_from_oscar");
        return new Publication(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                new Granule(Granule.Kind.valueOf(row.getString("kind")), station, span),
                row.getInt("version"),
                new StationPlace(
                        station, position, metres.isPresent() ? OptionalLong.of(metres.get()) : OptionalLong.empty()),
                row.getString("content"),
                Columns.instant(row, "published_at"));
    }
}
