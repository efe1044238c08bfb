package org.faofon.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.schools.LevelRequestRepository;
import org.faofon.schools.LevelRequestRepository.Reason;

/** Sends requests to read cylinders now, for an officer or a teacher. */
@ApplicationScoped
class LevelRequestService {
    private final VolunteerGauges gauges;
    private final LevelRequestRepository requests;
    private final Duration holds;
    private final Clock clock;

    LevelRequestService(VolunteerGauges gauges, LevelRequestRepository requests, VolunteersConfig config, Clock clock) {
        this.gauges = gauges;
        this.requests = requests;
        this.holds = config.levels().askEvery();
        this.clock = clock;
    }

    /**
     * How many of the cylinders got a request.
     *
     * @param cylinders how many there are
     * @param asked how many got a request; the others have a recent one
     */
    record Asked(int cylinders, int asked) {}

    /** @throws NotFoundException if there is no manual gauge there */
    Asked askDistrict(String district, String by) throws SQLException {
        List<Gauge> cylinders = gauges.inDistrict(district).stream()
                .filter(gauge -> gauge.kind == GaugeKind.MANUAL)
                .toList();
        if (cylinders.isEmpty()) {
            throw new NotFoundException("There is no manual gauge in the district " + district);
        }
        return ask(cylinders, by);
    }

    Asked ask(List<Gauge> cylinders, String by) throws SQLException {
        Instant now = clock.instant();
        int asked = 0;
        for (Gauge cylinder : cylinders) {
            if (requests.ask(cylinder, Reason.OFFICER, by, now, holds)) {
                asked++;
            }
        }
        return new Asked(cylinders.size(), asked);
    }
}
