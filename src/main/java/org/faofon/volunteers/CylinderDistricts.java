package org.faofon.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.District;
import org.faofon.schools.LevelRequestRepository;
import org.faofon.schools.LevelRequestRepository.Standing;

/** The districts with manual gauges, and their current level requests, for the officers' page. */
@Named("cylinderDistricts")
@ApplicationScoped
public class CylinderDistricts {
    private final VolunteerGauges gauges;
    private final LevelRequestRepository requests;
    private final Clock clock;

    CylinderDistricts(VolunteerGauges gauges, LevelRequestRepository requests, Clock clock) {
        this.gauges = gauges;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * The requests to the schools of a district.
     *
     * @param cylinders how many there are
     * @param asked how many have a valid request
     */
    public record Asked(District district, int cylinders, int asked, int answered, OffsetDateTime askedAt) {}

    /** By code, each once. */
    public List<District> all() {
        return List.copyOf(byCode().values());
    }

    private Map<String, District> byCode() {
        Map<String, District> districts = new TreeMap<>();
        gauges.manual().forEach(gauge -> districts.put(gauge.district().code, gauge.district()));
        return districts;
    }

    /** The valid requests, by code. */
    public List<Asked> asked() throws SQLException {
        Map<String, District> districts = byCode();
        List<Asked> asked = new ArrayList<>();
        new TreeMap<>(requests.listStanding(clock.instant())).forEach((code, standing) -> {
            District district = districts.get(code);
            if (district != null) {
                asked.add(asked(district, standing));
            }
        });
        return asked;
    }

    private Asked asked(District district, Standing standing) {
        long cylinders = gauges.manual().stream()
                .filter(gauge -> gauge.district().code.equals(district.code))
                .count();
        return new Asked(
                district,
                (int) cylinders,
                standing.asked(),
                standing.answered(),
                RainDayTime.local(standing.askedAt()));
    }
}
