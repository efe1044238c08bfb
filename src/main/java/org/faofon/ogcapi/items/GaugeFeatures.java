package org.faofon.ogcapi.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The gauges where they are now. */
@ApplicationScoped
class GaugeFeatures implements FeatureSource {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final GaugeRegistry network;

    GaugeFeatures(GaugeRegistry network) {
        this.network = network;
    }

    @Override
    public String id() {
        return "gauges";
    }

    @Override
    public Set<String> choices() {
        return Set.of("gauge", "kind", "school", "district");
    }

    @Override
    public List<FeatureItem> list() {
        return network.listGauges().stream().map(GaugeFeatures::item).toList();
    }

    private static FeatureItem item(Gauge gauge) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("gauge", gauge.code);
        properties.put("kind", gauge.kind.name());
        properties.put("school", gauge.school.code);
        properties.put("schoolTh", gauge.school.nameTh);
        properties.put("schoolEn", gauge.school.nameEn);
        properties.put("district", gauge.district().code);
        properties.put("districtTh", gauge.district().nameTh);
        properties.put("districtEn", gauge.district().nameEn);
        Optional.ofNullable(gauge.elevationMetres).ifPresent(metres -> properties.put("elevationM", metres));
        properties.put("interval", gauge.interval().toString());
        return new FeatureItem(
                gauge.code,
                gauge.code + " " + gauge.school.nameTh,
                gauge.code + " " + gauge.school.nameEn,
                Optional.of(GEOMETRY.createPoint(new Coordinate(gauge.longitude, gauge.latitude))),
                Optional.empty(),
                Optional.empty(),
                properties);
    }
}
