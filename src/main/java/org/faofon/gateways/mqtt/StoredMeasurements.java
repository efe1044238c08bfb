package org.faofon.gateways.mqtt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.faofon.readings.CounterReading;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Measurement;
import org.faofon.readings.Reading;
import org.faofon.readings.store.CountHistory;
import org.faofon.readings.store.CylinderLevelHistory;
import org.faofon.readings.store.ReadingHistory;

/** What has been stored for the gauge and time of a measurement, including replaced values. */
@ApplicationScoped
public class StoredMeasurements {
    private final ReadingHistory history;
    private final CountHistory counts;
    private final CylinderLevelHistory levels;

    StoredMeasurements(ReadingHistory history, CountHistory counts, CylinderLevelHistory levels) {
        this.history = history;
        this.counts = counts;
        this.levels = levels;
    }

    /** A stored version of the same gauge and time. */
    public record Said(boolean theSame, Instant receivedAt) {}

    /** The newest first. */
    public List<Said> listSaid(Measurement measurement) throws SQLException {
        if (measurement instanceof CounterReading count) {
            return counts.listSaid(count.gauge(), count.at()).stream()
                    .map(said ->
                            new Said(said.saysTheSameAs(count), said.origin().receivedAt()))
                    .toList();
        }
        if (measurement instanceof CylinderLevel level) {
            return levels.listSaid(level.gauge(), level.at()).stream()
                    .map(said ->
                            new Said(said.saysTheSameAs(level), said.origin().receivedAt()))
                    .toList();
        }
        Reading reading = (Reading) measurement;
        return history.listRevisions(reading.gauge(), reading.at()).stream()
                .map(revision -> new Said(
                        revision.saysTheSameAs(reading), revision.origin().receivedAt()))
                .toList();
    }
}
