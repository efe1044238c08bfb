package org.faofon.ogcapi.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.common.text.Language;
import org.faofon.ogcapi.items.FeatureItem;
import org.faofon.ogcapi.items.FeatureSource;
import org.locationtech.jts.geom.Coordinate;

/** The same as pages for people. */
final class FeaturePages {
    private final FeatureJson json;
    private final Language language;

    FeaturePages(FeatureJson json, Language language) {
        this.json = json;
        this.language = language;
    }

    @CheckedTemplate(basePath = "ogcapi")
    static class Templates {
        static native TemplateInstance landing();

        static native TemplateInstance conformance(List<String> classes);

        static native TemplateInstance collections(List<CollectionView> collections);

        static native TemplateInstance collection(CollectionView collection);

        static native TemplateInstance items(CollectionView collection, ItemsView items);

        static native TemplateInstance item(CollectionView collection, ItemView item);
    }

    /** A collection in the page's language. */
    record CollectionView(String id, String title, String text) {}

    /** A page of items; an empty link leads nowhere. */
    record ItemsView(List<ItemView> items, int matched, String next, String previous, String data) {}

    /** An item, with its properties as programs see them. */
    record ItemView(String id, String title, String position, List<PropertyView> properties) {}

    /** @param lang the language of the value; what is meant for programs counts as English */
    record PropertyView(String name, String value, String lang) {}

    CollectionView collection(FeatureSource source) {
        return new CollectionView(source.id(), json.title(source.id()), json.text(source.id()));
    }

    ItemView item(FeatureItem item) {
        return new ItemView(
                item.id(),
                item.title(language),
                item.geometry()
                        .map(place -> {
                            Coordinate at = place.getCentroid().getCoordinate();
                            return "%.4f, %.4f".formatted(at.y, at.x);
                        })
                        .orElse(""),
                item.properties().entrySet().stream()
                        .map(property -> new PropertyView(
                                property.getKey(),
                                property.getValue().toString(),
                                property.getKey().endsWith("Th") ? "th" : "en"))
                        .toList());
    }

    ItemsView items(List<FeatureItem> page, ItemsQuery query, Map<String, String> asked, int matched) {
        return new ItemsView(
                page.stream().map(this::item).toList(),
                matched,
                pageAt(asked, FeatureLinks.offsetOfNext(query, matched)),
                pageAt(asked, FeatureLinks.offsetOfPrevious(query)),
                FeatureLinks.query(asked, Map.of("f", "json")));
    }

    private static String pageAt(Map<String, String> asked, Optional<Integer> offset) {
        return offset.map(number -> FeatureLinks.query(asked, Map.of("offset", Integer.toString(number))))
                .orElse("");
    }
}
