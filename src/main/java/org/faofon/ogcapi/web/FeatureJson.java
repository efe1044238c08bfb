package org.faofon.ogcapi.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.faofon.common.web.GeoJson;
import org.faofon.ogcapi.OgcMessages;
import org.faofon.ogcapi.items.FeatureItem;
import org.faofon.ogcapi.items.FeatureSource;
import org.faofon.ogcapi.web.FeatureLinks.Link;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;

/** The JSON of the service (17-069r4, 7). */
final class FeatureJson {
    private static final String CRS = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String PART = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    /** What the service conforms to. */
    static final List<String> CONFORMANCE = List.of(PART + "core", PART + "oas30", PART + "geojson", PART + "html");

    private final FeatureLinks links;
    private final OgcMessages texts;

    /** @param texts in the language of titles and descriptions */
    FeatureJson(FeatureLinks links, OgcMessages texts) {
        this.links = links;
        this.texts = texts;
    }

    Map<String, Object> landing() {
        List<Link> all = links.selfAndPage("", FeatureLinks.JSON);
        all.add(links.to("/api", "service-desc", FeatureLinks.OPENAPI, texts.description()));
        all.add(links.to("?f=html", "service-doc", FeatureLinks.HTML, texts.title()));
        all.add(links.to("/conformance", "conformance", FeatureLinks.JSON, texts.conformance()));
        all.add(links.to("/collections", "data", FeatureLinks.JSON, texts.collections()));
        return ordered("title", texts.title(), "description", texts.lead(), "links", all);
    }

    Map<String, Object> collections(List<FeatureSource> sources, List<List<FeatureItem>> items) {
        List<Map<String, Object>> all = IntStream.range(0, sources.size())
                .mapToObj(i -> collection(sources.get(i).id(), items.get(i)))
                .toList();
        return ordered("links", links.selfAndPage("/collections", FeatureLinks.JSON), "collections", all);
    }

    Map<String, Object> collection(String id, List<FeatureItem> items) {
        String path = "/collections/" + id;
        List<Link> all = links.selfAndPage(path, FeatureLinks.JSON);
        all.add(links.to(path + "/items", "items", GeoJson.MEDIA_TYPE, title(id)));
        all.add(links.to(path + "/items?f=html", "items", FeatureLinks.HTML, title(id)));
        Map<String, Object> json = ordered("id", id, "title", title(id), "description", text(id), "links", all);
        Map<String, Object> extent = extent(items);
        if (!extent.isEmpty()) {
            json.put("extent", extent);
        }
        json.put("itemType", "feature");
        json.put("crs", List.of(CRS));
        return json;
    }

    String title(String collection) {
        return switch (collection) {
            case "alerts" -> texts.alerts();
            case "districts" -> texts.districts();
            case "flood-points" -> texts.floodPoints();
            default -> texts.gauges();
        };
    }

    String text(String collection) {
        return switch (collection) {
            case "alerts" -> texts.alertsText();
            case "districts" -> texts.districtsText();
            case "flood-points" -> texts.floodPointsText();
            default -> texts.gaugesText();
        };
    }

    private static Map<String, Object> extent(List<FeatureItem> items) {
        Envelope box = new Envelope();
        items.stream()
                .flatMap(item -> item.geometry().stream())
                .forEach(geometry -> box.expandToInclude(geometry.getEnvelopeInternal()));
        Map<String, Object> extent = new LinkedHashMap<>();
        if (!box.isNull()) {
            List<Double> corners = List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
            extent.put("spatial", ordered("bbox", List.of(corners), "crs", CRS));
        }
        Optional<Instant> first =
                items.stream().flatMap(item -> item.from().stream()).min(Comparator.naturalOrder());
        first.ifPresent(from -> {
            List<@Nullable String> span = Arrays.asList(from.toString(), null);
            extent.put("temporal", ordered("interval", List.of(span)));
        });
        return extent;
    }

    /** @param matched how many items the query matches in all */
    Map<String, Object> items(List<FeatureItem> page, List<Link> pageLinks, int matched) {
        return ordered(
                "type",
                "FeatureCollection",
                "features",
                page.stream().map(item -> feature(item, List.of())).toList(),
                "links",
                pageLinks,
                "numberMatched",
                matched,
                "numberReturned",
                page.size());
    }

    Map<String, Object> item(String collection, FeatureItem item) {
        String path = "/collections/" + collection;
        List<Link> all = links.selfAndPage(path + "/items/" + item.id(), GeoJson.MEDIA_TYPE);
        all.add(links.to(path, "collection", FeatureLinks.JSON, title(collection)));
        return feature(item, all);
    }

    private static Map<String, Object> feature(FeatureItem item, List<Link> links) {
        Map<String, Object> json = ordered("type", "Feature", "id", item.id());
        addGeometry(json, item.geometry());
        json.put("properties", item.properties());
        if (!links.isEmpty()) {
            json.put("links", links);
        }
        return json;
    }

    @SuppressWarnings("NullAway") // RFC 7946, 3.2: the geometry of an unlocated feature is null.
    private static void addGeometry(Map<String, Object> json, Optional<Geometry> geometry) {
        json.put("geometry", geometry.map(FeatureJson::geometry).orElse(null));
    }

    static Map<String, Object> geometry(Geometry geometry) {
        if (geometry instanceof Point point) {
            return GeoJson.point(point.getX(), point.getY());
        }
        return geometry instanceof MultiPoint
                ? GeoJson.points(Stream.of(geometry.getCoordinates()).toList())
                : GeoJson.area(geometry);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
