package org.faofon.ogcapi.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.text.Language;
import org.faofon.common.time.RainDayTime;
import org.faofon.situations.FloodPoint;
import org.faofon.situations.FloodPointService;
import org.faofon.situations.SituationFormatter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Flood points that an officer has confirmed and that have not expired. Who reported them is internal. */
@ApplicationScoped
class FloodPointFeatures implements FeatureSource {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final FloodPointService points;

    FloodPointFeatures(FloodPointService points) {
        this.points = points;
    }

    @Override
    public String id() {
        return "flood-points";
    }

    @Override
    public Set<String> choices() {
        return Set.of("depth");
    }

    @Override
    public List<FeatureItem> list() {
        return points.listPublic().stream().map(FloodPointFeatures::item).toList();
    }

    private static FeatureItem item(FloodPoint point) {
        String depthTh = SituationFormatter.of(Language.TH).depth(point.depth());
        String depthEn = SituationFormatter.of(Language.EN).depth(point.depth());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("placeTh", point.place());
        properties.put("depth", point.depth().map(Enum::name).orElse(""));
        properties.put("depthTh", depthTh);
        properties.put("depthEn", depthEn);
        properties.put("seenAt", RainDayTime.iso(point.seenAt()));
        properties.put("confirmedAt", RainDayTime.iso(point.check().at().orElse(point.seenAt())));
        properties.put("expiresAt", RainDayTime.iso(point.expiresAt()));
        return new FeatureItem(
                point.id().toString(),
                depthTh,
                depthEn,
                Optional.of(GEOMETRY.createPoint(new Coordinate(
                        point.position().longitude(), point.position().latitude()))),
                Optional.of(point.seenAt()),
                Optional.of(point.expiresAt()),
                properties);
    }
}
