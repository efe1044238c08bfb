package org.faofon.ogcapi.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;

/** The districts of the province. */
@ApplicationScoped
class DistrictFeatures implements FeatureSource {
    private final GaugeRegistry network;
    private final DistrictAreas areas;

    DistrictFeatures(GaugeRegistry network, DistrictAreas areas) {
        this.network = network;
        this.areas = areas;
    }

    @Override
    public String id() {
        return "districts";
    }

    @Override
    public Set<String> choices() {
        return Set.of("district", "zone");
    }

    @Override
    public List<FeatureItem> list() {
        return network.listDistricts().stream().map(this::item).toList();
    }

    private FeatureItem item(District district) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("district", district.code);
        properties.put("nameTh", district.nameTh);
        properties.put("nameEn", district.nameEn);
        properties.put("zone", district.zone.code());
        properties.put("gauges", network.listGaugesOf(district.code).size());
        return new FeatureItem(
                district.code,
                district.nameTh,
                district.nameEn,
                areas.border(district.code),
                Optional.empty(),
                Optional.empty(),
                properties);
    }
}
