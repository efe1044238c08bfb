package org.faofon.network.siting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;

/** Photos of siting cards. The only writer of the table {@code siting_photo}. */
@ApplicationScoped
public class SitingPhotoRepository {
    /** A draft has one photo of each view; another one replaces it. */
    private static final String PUT = """
            insert into siting_photo (id, card_id, gauge_id, school_code, view, jpeg, taken_by, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (card_id, view) do update set id = excluded.id, jpeg = excluded.jpeg,
                taken_by = excluded.taken_by, received_at = excluded.received_at
            """;

    private static final String SELECT =
            "select id, card_id, gauge_id, view, taken_by, received_at from siting_photo where ";
    private static final String FIND = SELECT + "id = ?";
    private static final String LIST = SELECT + "card_id = ? order by view limit 6";
    private static final String VIEWS = "select card_id, view from siting_photo limit 1000000";
    private static final String JPEG = "select jpeg from siting_photo where id = ?";
    private static final String DELETE = "delete from siting_photo where id = ?";
    private static final String DELETE_OLD = "delete from siting_photo where received_at <= ?";

    private final SqlRunner sql;
    private final GaugeRegistry network;

    SitingPhotoRepository(SqlRunner sql, GaugeRegistry network) {
        this.sql = sql;
        this.network = network;
    }

    void put(Gauge gauge, SitingPhoto photo, byte[] jpeg) {
        sql.update(
                PUT,
                photo.id(),
                photo.card(),
                gauge.id,
                gauge.school.code,
                photo.view().name(),
                jpeg,
                photo.by(),
                photo.receivedAt());
    }

    public Optional<SitingPhoto> find(UUID id) {
        return sql.find(FIND, this::read, id).flatMap(found -> found);
    }

    /** The photos of a card. */
    public List<SitingPhoto> list(long card) {
        return sql.list(LIST, this::read, card).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of which views each card has a photo, by the card's id. */
    public Map<Long, Set<SitingView>> views() {
        Map<Long, Set<SitingView>> views = new HashMap<>();
        sql.list(VIEWS, row -> Map.entry(row.getLong(1), SitingView.valueOf(row.getString(2))))
                .forEach(each -> views.computeIfAbsent(each.getKey(), card -> EnumSet.noneOf(SitingView.class))
                        .add(each.getValue()));
        return views;
    }

    /** The picture as JPEG. */
    public Optional<byte[]> findJpeg(UUID id) {
        return sql.find(JPEG, row -> row.getBytes(1), id);
    }

    public void delete(UUID id) {
        sql.update(DELETE, id);
    }

    /** Deletes all that had arrived by then, and returns how many. */
    public int deleteUntil(Instant time) {
        return sql.update(DELETE_OLD, time);
    }

    private Optional<SitingPhoto> read(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        long card = row.getLong(2);
        SitingView view = SitingView.valueOf(row.getString(4));
        String by = row.getString(5);
        Instant receivedAt = Columns.instant(row, 6);
        return network.findGauge(row.getInt(3))
                .map(gauge -> new SitingPhoto(id, card, gauge.code, view, by, receivedAt));
    }
}
