package org.faofon.followers;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.Level;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;

/** The places that are followed. The only writer of the table {@code follow}. */
@Singleton
public class FollowRepository {
    // A changed threshold is judged again from the beginning.
    private static final String PUT = """
            insert into follow (follower_id, kind, place, least_level, threshold_micrometres, window_minutes)
            values (?, ?, ?, ?::smallint, ?::bigint, ?::integer)
            on conflict (follower_id, kind, place) do update set least_level = excluded.least_level, reached = false,
                threshold_micrometres = excluded.threshold_micrometres, window_minutes = excluded.window_minutes""";

    private static final String LIST = """
            select id, kind, place, least_level, threshold_micrometres, window_minutes
            from follow where follower_id = ? order by kind, place limit 1000""";

    private static final String END = "delete from follow where id = ? and follower_id = ?";

    private static final String FOLLOWED = """
            select exists (select from follow where least_level is not null
                           and ((kind = 'DISTRICT' and place = ?) or (kind = 'GAUGE' and place = any(?))))""";

    private static final String WATCHED = """
            select distinct kind, place, window_minutes from follow
            where threshold_micrometres is not null
              and ((kind = 'DISTRICT' and place = ?) or (kind = 'GAUGE' and place = any(?)))""";

    private static final String REACH = """
            update follow set reached = true
            where kind = ? and place = ? and window_minutes = ? and not reached and threshold_micrometres <= ?
            returning id, follower_id""";

    private static final String CLEAR = """
            update follow set reached = false
            where kind = ? and place = ? and window_minutes = ? and reached and threshold_micrometres > ?""";

    private final SqlRunner sql;

    FollowRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** A place and window for which somebody has a threshold. */
    public record Watched(Place place, Duration window) {}

    /** A threshold that was just reached. */
    public record Reached(long follow, UUID follower) {}

    void put(UUID follower, Place place, Wishes wishes) {
        sql.update(
                PUT,
                follower,
                place.kind().name(),
                place.code(),
                wishes.leastLevel().map(Level::number).orElse(null),
                wishes.threshold().map(OwnThreshold::micrometres).orElse(null),
                wishes.threshold().map(own -> (int) own.window().toMinutes()).orElse(null));
    }

    List<Follow> list(UUID follower) {
        return sql.list(LIST, FollowRepository::follow, follower);
    }

    boolean end(UUID follower, long follow) {
        return sql.update(END, follow, follower) == 1;
    }

    /** Whether anybody wants the warnings of that district or of a gauge there. */
    public boolean isFollowed(String district, Collection<String> gauges) {
        return sql.find(FOLLOWED, row -> row.getBoolean(1), district, texts(gauges))
                .orElse(false);
    }

    /** What must be judged where rain has changed. */
    public List<Watched> listWatched(String district, Collection<String> gauges) {
        return sql.list(
                WATCHED,
                row -> new Watched(place(row), Duration.ofMinutes(row.getInt("window_minutes"))),
                district,
                texts(gauges));
    }

    /** Marks the thresholds that so much rain reaches; those that were reached before are not among them. */
    public List<Reached> reach(Watched watched, long rainMicrometres) {
        return sql.list(
                REACH,
                row -> new Reached(row.getLong(1), row.getObject(2, UUID.class)),
                watched.place().kind().name(),
                watched.place().code(),
                (int) watched.window().toMinutes(),
                rainMicrometres);
    }

    /** So little rain: what is reached next is told again. */
    public void clear(Watched watched, long rainMicrometres) {
        sql.update(
                CLEAR,
                watched.place().kind().name(),
                watched.place().code(),
                (int) watched.window().toMinutes(),
                OwnThreshold.clearedAbove(rainMicrometres));
    }

    private static String[] texts(Collection<String> codes) {
        return codes.toArray(String[]::new);
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(Place.Kind.valueOf(row.getString("kind")), row.getString("place"));
    }

    static Wishes wishes(ResultSet row) throws SQLException {
        Optional<Level> level = Columns.findNumber(row, "least_level").map(number -> Level.ofNumber(number.intValue()));
        Duration window = Duration.ofMinutes(row.getInt("window_minutes"));
        return new Wishes(
                level, Columns.findNumber(row, "threshold_micrometres").map(depth -> new OwnThreshold(depth, window)));
    }

    private static Follow follow(ResultSet row) throws SQLException {
        return new Follow(row.getLong("id"), place(row), wishes(row));
    }
}
