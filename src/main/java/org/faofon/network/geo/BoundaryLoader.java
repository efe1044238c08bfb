package org.faofon.network.geo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkConfig;
import org.jboss.logging.Logger;

/** The borders of the districts, if the operator has provided them; otherwise the outlines of the provinces. */
@ApplicationScoped
public class BoundaryLoader {
    private static final Logger LOG = Logger.getLogger(BoundaryLoader.class);

    /** Of the four digits of a district's code. */
    private static final int PROVINCE_DIGITS = 2;

    private final NetworkConfig config;
    private final GaugeRegistry network;
    private final ProvinceOutlines provinces = new ProvinceOutlines();
    private volatile DistrictBoundaries borders = DistrictBoundaries.NONE;
    private volatile Set<String> home = Set.of();

    BoundaryLoader(NetworkConfig config, GaugeRegistry network) {
        this.config = config;
        this.network = network;
    }

    void start(@Observes @Priority(GaugeRegistry.STARTS + 10) StartupEvent event) {
        config.boundaries().ifPresent(this::read);
    }

    private void read(Path file) {
        try {
            borders = DistrictBoundaries.read(
                    file,
                    network.listDistricts().stream()
                            .map(district -> district.code)
                            .collect(Collectors.toSet()));
            LOG.infof(
                    "Loaded the borders of %d districts from %s",
                    borders.districts().size(), file);
        } catch (DistrictBoundaries.Unusable e) {
            LOG.errorf("Ignored the borders in %s: %s", file, e.getMessage());
        }
    }

    /**
     * Without districts if the operator provided none, or the file is invalid; then with the provinces of the gauges as a
     * backdrop.
     */
    public DistrictBoundaries borders() {
        if (!borders.known()) {
            Set<String> codes = provincesOfNetwork();
            if (!codes.equals(home)) {
                borders = new DistrictBoundaries(Map.of(), provinces.around(codes));
                home = codes;
            }
        }
        return borders;
    }

    /** Those that have gauges; before there are any, those of all districts. */
    private Set<String> provincesOfNetwork() {
        Set<String> measured = network.listGauges().stream()
                .map(gauge -> provinceOf(gauge.district()))
                .collect(Collectors.toSet());
        return measured.isEmpty()
                ? network.listDistricts().stream()
                        .map(BoundaryLoader::provinceOf)
                        .collect(Collectors.toSet())
                : measured;
    }

    private static String provinceOf(District district) {
        return district.code.substring(0, Math.min(PROVINCE_DIGITS, district.code.length()));
    }
}
