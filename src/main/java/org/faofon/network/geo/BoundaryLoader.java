package org.faofon.network.geo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkConfig;
import org.jboss.logging.Logger;

/** The borders of the districts, if the operator has provided them. */
@ApplicationScoped
public class BoundaryLoader {
    private static final Logger LOG = Logger.getLogger(BoundaryLoader.class);

    private final NetworkConfig config;
    private final GaugeRegistry network;
    private volatile DistrictBoundaries borders = DistrictBoundaries.NONE;

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

    /** Empty if the operator provided none, or the file is invalid. */
    public DistrictBoundaries borders() {
        return borders;
    }
}
