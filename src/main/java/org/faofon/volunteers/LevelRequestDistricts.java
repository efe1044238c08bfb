package org.faofon.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.faofon.network.District;

/** The districts in which people read cylinders, for the officers' page. */
@Named("cylinderDistricts")
@ApplicationScoped
public class LevelRequestDistricts {
    private final VolunteerGauges gauges;

    LevelRequestDistricts(VolunteerGauges gauges) {
        this.gauges = gauges;
    }

    /** By code, each once. */
    public List<District> all() {
        SortedMap<String, District> districts = new TreeMap<>();
        gauges.manual().forEach(gauge -> districts.put(gauge.district().code, gauge.district()));
        return List.copyOf(districts.values());
    }
}
