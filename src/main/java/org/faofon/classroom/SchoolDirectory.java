package org.faofon.classroom;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.School;

/** Finds schools and their gauges. */
@Singleton
public class SchoolDirectory {
    private final GaugeRegistry network;

    SchoolDirectory(GaugeRegistry network) {
        this.network = network;
    }

    /** A school with its gauges; the cylinder, which pupils read themselves, comes first. */
    public record Place(School school, List<Gauge> gauges) {
        public Place {
            gauges = gauges.stream()
                    .sorted(Comparator.comparing((Gauge gauge) -> gauge.kind != GaugeKind.MANUAL)
                            .thenComparing(gauge -> gauge.code))
                    .toList();
        }

        /** The gauge of that code, or the first. */
        public Gauge gauge(String code) {
            return gauges.stream()
                    .filter(gauge -> gauge.code.equals(code))
                    .findFirst()
                    .orElse(gauges.get(0));
        }

        /** The gauge of that code, if it is the school's. */
        public Optional<Gauge> findGauge(String code) {
            return gauges.stream().filter(gauge -> gauge.code.equals(code)).findFirst();
        }
    }

    /** A district with its schools. */
    public record Area(District district, List<Place> schools) {}

    public Optional<Place> find(String code) {
        List<Gauge> gauges = network.listGauges().stream()
                .filter(gauge -> gauge.school.code.equals(code))
                .toList();
        return gauges.isEmpty() ? Optional.empty() : Optional.of(new Place(gauges.get(0).school, gauges));
    }

    /** All schools that have a gauge, by code. */
    Collection<Place> list() {
        Map<String, List<Gauge>> bySchool = new LinkedHashMap<>();
        network.listGauges()
                .forEach(gauge -> bySchool.computeIfAbsent(gauge.school.code, code -> new ArrayList<>())
                        .add(gauge));
        return bySchool.values().stream()
                .map(gauges -> new Place(gauges.get(0).school, gauges))
                .sorted(Comparator.comparing(place -> place.school().code))
                .toList();
    }

    /** Districts that have schools, each with them. */
    public List<Area> listAreas() {
        Collection<Place> all = list();
        return network.listDistricts().stream()
                .map(district -> new Area(
                        district,
                        all.stream()
                                .filter(place -> place.school().district.code.equals(district.code))
                                .toList()))
                .filter(area -> !area.schools().isEmpty())
                .toList();
    }
}
