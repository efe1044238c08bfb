package org.faofon.ogcapi.items;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.faofon.common.cache.SingleFlightCache;
import org.faofon.ogcapi.OgcApiConfig;

/** All collections; their items are kept for a short time, because many ask for the same. */
@ApplicationScoped
public class FeatureCollections {
    private static final int MOST_COLLECTIONS = 8;

    private final List<FeatureSource> sources;
    private final SingleFlightCache<String, List<FeatureItem>> kept;

    FeatureCollections(@All List<FeatureSource> sources, OgcApiConfig config) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(FeatureSource::id)).toList();
        this.kept = new SingleFlightCache<>(MOST_COLLECTIONS, config.fresh());
    }

    public List<FeatureSource> sources() {
        return sources;
    }

    public Optional<FeatureSource> find(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    public List<FeatureItem> itemsOf(FeatureSource source) throws SQLException {
        return kept.get(source.id(), source::list);
    }
}
