package org.faofon.ogcapi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.common.web.GeoJson;
import org.jspecify.annotations.Nullable;

/** The links of the service. All of them lead to our public address. */
final class FeatureLinks {
    static final String JSON = "application/json";
    static final String HTML = "text/html";
    static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

    private final String root;

    /** @param root the address of the service, without a slash at its end */
    FeatureLinks(String root) {
        this.root = root;
    }

    /** A link to another resource. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Link(
            String href, String rel, String type, @Nullable String title) {}

    String root() {
        return root;
    }

    Link to(String path, String rel, String type, String title) {
        return new Link(root + path, rel, type, title);
    }

    /** The resource itself as JSON, and as a page. */
    List<Link> selfAndPage(String path, String type) {
        return new ArrayList<>(List.of(
                new Link(root + path, "self", type, null), new Link(root + path + "?f=html", "alternate", HTML, null)));
    }

    /** The links of a page of items, to the page before and after it as well. */
    List<Link> ofItems(String collection, ItemsQuery query, Map<String, String> asked, int matched) {
        String path = "/collections/" + collection;
        List<Link> links = new ArrayList<>();
        links.add(new Link(address(path + "/items", asked, Map.of()), "self", GeoJson.MEDIA_TYPE, null));
        links.add(new Link(address(path + "/items", asked, Map.of("f", "html")), "alternate", HTML, null));
        links.add(new Link(root + path, "collection", JSON, null));
        offsetOfNext(query, matched)
                .ifPresent(offset -> links.add(new Link(
                        address(path + "/items", asked, Map.of("offset", Integer.toString(offset))),
                        "next",
                        GeoJson.MEDIA_TYPE,
                        null)));
        offsetOfPrevious(query)
                .ifPresent(offset -> links.add(new Link(
                        address(path + "/items", asked, Map.of("offset", Integer.toString(offset))),
                        "prev",
                        GeoJson.MEDIA_TYPE,
                        null)));
        return links;
    }

    static Optional<Integer> offsetOfNext(ItemsQuery query, int matched) {
        long next = (long) query.offset() + query.limit();
        return next < matched ? Optional.of((int) next) : Optional.empty();
    }

    static Optional<Integer> offsetOfPrevious(ItemsQuery query) {
        return query.offset() > 0 ? Optional.of(Math.max(0, query.offset() - query.limit())) : Optional.empty();
    }

    private String address(String path, Map<String, String> asked, Map<String, String> other) {
        return root + path + query(asked, other);
    }

    /** The same query with other values, from its question mark on. */
    static String query(Map<String, String> asked, Map<String, String> other) {
        Map<String, String> all = new LinkedHashMap<>(asked);
        all.putAll(other);
        List<String> parts = new ArrayList<>();
        all.forEach((name, value) -> parts.add(encode(name) + "=" + encode(value)));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",");
    }
}
