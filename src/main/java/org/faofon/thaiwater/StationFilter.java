package org.faofon.thaiwater;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.Gauge;

/** Which stations are asked for. */
record StationFilter(
        Optional<String> station, Optional<String> agency, Optional<String> province, Optional<String> district) {
    static final Set<String> PARAMETERS =
            Set.of("stationCode", "agencyCode", "provinceCode", "amphoeCode", "tambonCode");

    private static final int PROVINCE_DIGITS = 2;

    static StationFilter of(Parameters parameters) {
        if (parameters.find("tambonCode").isPresent()) {
            throw ProblemDetails.badRequest("The sub-districts of the gauges are not recorded: use amphoeCode");
        }
        return new StationFilter(
                parameters.find("stationCode"),
                parameters.find("agencyCode"),
                parameters.find("provinceCode"),
                parameters.find("amphoeCode"));
    }

    List<Gauge> select(Collection<Gauge> gauges, Agency ours) {
        return gauges.stream().filter(gauge -> matches(gauge, ours)).toList();
    }

    private boolean matches(Gauge gauge, Agency ours) {
        String code = gauge.district().code;
        return isOrIsOpen(station, ours.stationCode(gauge))
                && isOrIsOpen(agency, ours.code())
                && isOrIsOpen(province, code.substring(0, PROVINCE_DIGITS))
                && isOrIsOpen(district, code);
    }

    private static boolean isOrIsOpen(Optional<String> asked, String value) {
        return asked.isEmpty() || asked.get().equals(value);
    }
}
