package org.faofon.ogcapi.items;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.faofon.common.text.Language;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature.
 *
 * @param geometry empty if it is not known
 * @param from since when it is so; empty if it has no time
 * @param until empty if it still is
 * @param properties flat, because many programs show them as a table
 */
public record FeatureItem(
        String id,
        String titleTh,
        String titleEn,
        Optional<Geometry> geometry,
        Optional<Instant> from,
        Optional<Instant> until,
        Map<String, Object> properties) {
    public String title(Language language) {
        return language == Language.TH ? titleTh : titleEn;
    }
}
