package org.faofon.readings.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.common.cluster.NotLeader;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Measurement;
import org.faofon.readings.Reading;
import org.faofon.readings.UplinkFrame;

/** The radio frames that have already become rain. The only writer of the table {@code uplink_frame}. */
@ApplicationScoped
public class UplinkFrameRepository {
    private static final Duration KEEP = Duration.ofDays(3);

    /**
     * No row is returned for a frame that arrived with another time within a day and the same content. The same time
     * again is handled by the reading's own key. If the session is unknown, a smaller number in between shows that the
     * device has joined again.
     */
    private static final String RECORD = """
            insert into uplink_frame as f (device_eui, session, counter, rain, at, received_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (device_eui, session, counter) do update set
                rain = excluded.rain, at = excluded.at, received_at = excluded.received_at
            where f.at = excluded.at or f.rain <> excluded.rain
               or excluded.at not between f.at - interval '1 day' and f.at + interval '1 day'
               or f.session = '' and exists (
                   select from uplink_frame as smaller
                   where smaller.device_eui = f.device_eui and smaller.session = '' and smaller.counter < f.counter
                     and smaller.received_at > f.received_at)
            returning counter
            """;

    private static final String LET_GO = "delete from uplink_frame where greatest(at, received_at) < ?";

    private final AgroalDataSource database;
    private final Clock clock;

    UplinkFrameRepository(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public static boolean areIn(List<Measurement> batch) {
        return batch.stream().anyMatch(each -> each.origin().frame().isPresent());
    }

    /** Stores the frames as part of a transaction, and returns for each of the batch whether it is a repetition. */
    public List<Boolean> record(Connection connection, List<Measurement> batch) throws SQLException {
        List<Boolean> repeated = new ArrayList<>(batch.size());
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            for (Measurement each : batch) {
                Optional<UplinkFrame> frame = each.origin().frame();
                repeated.add(frame.isPresent() && isRepeated(statement, frame.get(), each));
            }
        }
        return repeated;
    }

    private static boolean isRepeated(PreparedStatement statement, UplinkFrame frame, Measurement said)
            throws SQLException {
        statement.setString(1, frame.device());
        statement.setString(2, frame.session());
        statement.setLong(3, frame.counter());
        statement.setLong(4, rain(said));
        statement.setObject(5, said.at().atOffset(ZoneOffset.UTC));
        statement.setObject(6, said.origin().receivedAt().atOffset(ZoneOffset.UTC));
        try (ResultSet written = statement.executeQuery()) {
            return !written.next();
        }
    }

    private static long rain(Measurement said) {
        return said instanceof CounterReading count
                ? count.ticks()
                : ((Reading) said).depth().micrometres();
    }

    @Scheduled(every = "6h", delayed = "1h", skipExecutionIf = NotLeader.class)
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LET_GO)) {
            statement.setObject(1, clock.instant().minus(KEEP).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
