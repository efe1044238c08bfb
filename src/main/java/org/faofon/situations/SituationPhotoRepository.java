package org.faofon.situations;

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

/** Photos of situations. The only writer of the table {@code situation_photo}. */
@ApplicationScoped
public class SituationPhotoRepository {
    private static final String ADD = """
            insert into situation_photo (id, school_code, report_id, jpeg, taken_by, received_at)
            values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """;

    private static final String COUNT =
            "select count(*) from situation_photo where school_code = ? and received_at > ?";

    private static final String READ = "select id, school_code, report_id, taken_by, received_at from situation_photo ";
    private static final String FIND = READ + "where id = ?";
    private static final String LIST =
            READ + "where school_code = ? and received_at > ? order by received_at desc, id limit 50";

    private static final String JPEG = "select jpeg from situation_photo where id = ?";
    private static final String DELETE = "delete from situation_photo where id = ?";
    private static final String DELETE_OLD = "delete from situation_photo where received_at <= ?";

    private final SqlRunner sql;

    SituationPhotoRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** The result of adding a photo. */
    public enum Added {
        STORED,
        DUPLICATE,
        TOO_MANY
    }

    /** Stores a photo with its picture, which must have been encoded by the program. */
    public Added add(SituationPhoto photo, byte[] jpeg) {
        if (find(photo.id()).isPresent()) {
            return Added.DUPLICATE;
        }
        Instant dayAgo = photo.receivedAt().minus(Duration.ofDays(1));
        if (sql.find(COUNT, row -> row.getLong(1), photo.school(), dayAgo).orElse(0L) >= SituationPhoto.MOST_OF_A_DAY) {
            return Added.TOO_MANY;
        }
        boolean news =
                sql.update(ADD, photo.id(), photo.school(), photo.report(), jpeg, photo.by(), photo.receivedAt()) == 1;
        return news ? Added.STORED : Added.DUPLICATE;
    }

    public Optional<SituationPhoto> find(UUID id) {
        return sql.find(FIND, SituationPhotoRepository::read, id);
    }

    /** The photos of a school that arrived since then, the latest first; at most 50. */
    public List<SituationPhoto> list(String school, Instant since) {
        return sql.list(LIST, SituationPhotoRepository::read, school, since);
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

    private static SituationPhoto read(ResultSet row) throws SQLException {
        return new SituationPhoto(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                Columns.instant(row, 5));
    }
}
