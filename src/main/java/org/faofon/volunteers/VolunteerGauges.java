package org.faofon.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.ReadingId;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingStore;

/** The manual gauges, and their readings by id. */
@ApplicationScoped
class VolunteerGauges {
    /** A gauge's code may have hyphens of its own. */
    private final GaugeRegistry network;

    private final ReadingStore store;

    VolunteerGauges(GaugeRegistry network, ReadingStore store) {
        this.network = network;
        this.store = store;
    }

    /** A reading by its gauge and the end of its interval. */
    record Named(Gauge gauge, Instant at) {}

    /** Throws {@link NotFoundException} if there is no such gauge. */
    Gauge of(String code) {
        return network.findGauge(code).orElseThrow(() -> new NotFoundException("There is no gauge " + code));
    }

    /** Throws {@link NotFoundException} if that cannot be the id of a reading. */
    Named reading(String id) {
        ReadingId reading = ReadingId.parse(id).orElseThrow(() -> new NotFoundException("There is no reading " + id));
        return new Named(of(reading.gauge()), reading.at());
    }

    /** The reading with that id; throws {@link NotFoundException} if there is none. */
    Judged find(Named reading) throws SQLException {
        return store.list(reading.gauge().code, reading.at().minusSeconds(1), reading.at(), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(
                        "There is no reading " + new ReadingId(reading.gauge().code, reading.at())));
    }

    /** The school's cylinders, by code. */
    List<Gauge> manualOf(String school) {
        return manual().stream()
                .filter(gauge -> gauge.school.code.equals(school))
                .toList();
    }

    /** The code of the school's first gauge of any kind, or empty. */
    String anyOf(String school) {
        return network.listGauges().stream()
                .filter(gauge -> gauge.school.code.equals(school))
                .map(gauge -> gauge.code)
                .findFirst()
                .orElse("");
    }

    /** All cylinders, by code. */
    List<Gauge> manual() {
        return network.listGauges().stream()
                .filter(gauge -> gauge.kind == GaugeKind.MANUAL)
                .toList();
    }

    /** The first gauge of each school that has no cylinder, by code. */
    List<Gauge> ofSchoolsWithoutCylinder() {
        Set<String> seen = manual().stream().map(gauge -> gauge.school.code).collect(Collectors.toSet());
        return network.listGauges().stream()
                .filter(gauge -> seen.add(gauge.school.code))
                .toList();
    }

    List<Gauge> inDistrict(String district) {
        return network.listGaugesOf(district);
    }

    List<Gauge> all() {
        return List.copyOf(network.listGauges());
    }
}
