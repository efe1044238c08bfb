package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.GaugeRegistry;

/** Photos of cylinders. The only writer of the table {@code cylinder_photo}. */
@ApplicationScoped
public class CylinderPhotoRepository {
    private static final int MOST_LISTED = 200;
    private static final Duration DAY = Duration.ofDays(1);

    private static final String ADD = """
            insert into cylinder_photo (id, gauge_id, read_at, jpeg, taken_by, received_at)
            values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """;

    private static final String COUNT = "select count(*) from cylinder_photo where gauge_id = ? and received_at > ?";

    private static final String FIND =
            "select id, gauge_id, read_at, taken_by, received_at from cylinder_photo where id = ?";

    private static final String LIST = """
            select p.id, p.gauge_id, p.read_at, p.taken_by, p.received_at from cylinder_photo p
            join gauge g on g.id = p.gauge_id
            where p.received_at > ? and (g.school_code = ? or ? = '')
            order by p.read_at desc, p.received_at desc, p.id limit
            """ + " " + MOST_LISTED;

    private static final String JPEG = "select jpeg from cylinder_photo where id = ?";
    private static final String DELETE = "delete from cylinder_photo where id = ?";
    private static final String DELETE_OLD = "delete from cylinder_photo where received_at <= ?";

    private final SqlRunner sql;
    private final GaugeRegistry network;

    CylinderPhotoRepository(SqlRunner sql, GaugeRegistry network) {
        this.sql = sql;
        this.network = network;
    }

    /** The result of adding a photo. */
    public enum Added {
        STORED,
        DUPLICATE,
        /** The gauge has as many photos of the last day as it may. */
        TOO_MANY
    }

    /** Stores a photo with its picture, which must have been encoded by the program. */
    public Added add(CylinderPhoto photo, byte[] jpeg) {
        if (find(photo.id()).isPresent()) {
            return Added.DUPLICATE;
        }
        int gauge = network.gaugeOf(photo.gauge()).id;
        long lately = sql.find(
                        COUNT, row -> row.getLong(1), gauge, photo.receivedAt().minus(DAY))
                .orElse(0L);
        if (lately >= CylinderPhoto.MOST_OF_A_DAY) {
            return Added.TOO_MANY;
        }
        boolean news = sql.update(ADD, photo.id(), gauge, photo.readAt(), jpeg, photo.by(), photo.receivedAt()) == 1;
        return news ? Added.STORED : Added.DUPLICATE;
    }

    public Optional<CylinderPhoto> find(UUID id) {
        return sql.find(FIND, this::read, id).flatMap(found -> found);
    }

    /** The photos of a school, or of all of them, that arrived since then, the latest morning first; at most 200. */
    public List<CylinderPhoto> list(Optional<String> school, Instant since) {
        String of = school.orElse("");
        return sql.list(LIST, this::read, since, of, of).stream()
                .flatMap(Optional::stream)
                .toList();
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

    private Optional<CylinderPhoto> read(ResultSet row) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        Instant readAt = Columns.instant(row, 3);
        String by = row.getString(4);
        Instant receivedAt = Columns.instant(row, 5);
        return network.findGauge(row.getInt(2)).map(gauge -> new CylinderPhoto(id, gauge.code, readAt, by, receivedAt));
    }
}
