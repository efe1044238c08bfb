package org.faofon.volunteers.situation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.situations.RoundedPosition;
import org.jspecify.annotations.Nullable;

/** Where a reported place is: at the school, or at a position. */
@ApplicationScoped
class FloodPointInput {
    private final GaugeRegistry network;

    FloodPointInput(GaugeRegistry network) {
        this.network = network;
    }

    /** The position of the school, which is public anyway: that of its first gauge. */
    Optional<RoundedPosition> ofSchool(String school) {
        return network.listGauges().stream()
                .filter(gauge -> gauge.school.code.equals(school))
                .findFirst()
                .map((Gauge gauge) -> new RoundedPosition(gauge.latitude, gauge.longitude));
    }

    /**
     * The position, or the school's if there is none.
     *
     * @throws IllegalArgumentException if only one of both is there, or they are no position
     */
    Optional<RoundedPosition> of(String school, @Nullable Double lat, @Nullable Double lon) {
        if (lat == null && lon == null) {
            return ofSchool(school);
        }
        if (lat == null || lon == null) {
            throw new IllegalArgumentException("lat and lon must both be there, or neither");
        }
        return Optional.of(new RoundedPosition(lat, lon));
    }
}
