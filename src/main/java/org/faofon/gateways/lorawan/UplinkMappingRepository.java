package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.GaugeRegistry;
import org.jboss.logging.Logger;

/** The only writer of the table {@code uplink_mapping}; cached in memory, because every uplink needs it. */
@ApplicationScoped
class UplinkMappingRepository {
    private static final Logger LOG = Logger.getLogger(UplinkMappingRepository.class);
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String LIST =
            "select g.code, m.body from uplink_mapping m join gauge g on g.id = m.gauge_id order by g.code";
    private static final String PUT = """
            insert into uplink_mapping (gauge_id, device_eui, body, changed_by, changed_at)
            select id, ?, ?, ?, ? from gauge where code = ?
            on conflict (gauge_id) do update set
                device_eui = excluded.device_eui, body = excluded.body,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """;
    private static final String REMOVE =
            "delete from uplink_mapping where gauge_id = (select id from gauge where code = ?)";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private volatile Map<String, UplinkMapping> byGauge = Map.of();
    private volatile Map<DeviceEui, String> gauges = Map.of();

    UplinkMappingRepository(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Before the gateway connects: messages that the broker has kept for us arrive at once. */
    void start(@Observes @Priority(GaugeRegistry.STARTS + 2) StartupEvent event) throws SQLException {
        refresh();
    }

    /** The mapping of that gauge. */
    Optional<UplinkMapping> find(String gauge) {
        return Optional.ofNullable(byGauge.get(gauge));
    }

    /** The gauge to which the device is mapped. */
    Optional<String> findGauge(DeviceEui device) {
        return Optional.ofNullable(gauges.get(device));
    }

    /**
     * Sets the mapping of a gauge.
     *
     * @return whether it was set; not if the device is mapped to another gauge
     */
    boolean put(String gauge, UplinkMapping mapping, String officer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setString(1, mapping.device().text());
            put.setString(2, json.writeValueAsString(UplinkMappingView.of(mapping)));
            put.setString(3, officer);
            put.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            put.setString(5, gauge);
            put.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A mapping can always be serialised", e);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
        refresh();
        return true;
    }

    /** Whether there was one. */
    boolean remove(String gauge) throws SQLException {
        int removed;
        try (Connection connection = database.getConnection();
                PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            remove.setString(1, gauge);
            removed = remove.executeUpdate();
        }
        refresh();
        return removed > 0;
    }

    private synchronized void refresh() throws SQLException {
        Map<String, UplinkMapping> mappings = new HashMap<>();
        Map<DeviceEui, String> devices = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(LIST);
                ResultSet row = list.executeQuery()) {
            while (row.next()) {
                String gauge = row.getString(1);
                read(gauge, row.getString(2)).ifPresent(mapping -> {
                    mappings.put(gauge, mapping);
                    devices.put(mapping.device(), gauge);
                });
            }
        }
        byGauge = Map.copyOf(mappings);
        gauges = Map.copyOf(devices);
    }

    /** A manually edited row must not prevent the start of the program. */
    private Optional<UplinkMapping> read(String gauge, String body) {
        try {
            return Optional.of(UplinkMappingJson.read(json.readTree(body)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.errorf("Could not read an uplink mapping: gauge=%s reason=%s", gauge, e.getMessage());
            return Optional.empty();
        }
    }
}
