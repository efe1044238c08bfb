package org.faofon.sim.facebook;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.faofon.sim.facebook.PageEdge.Edge;

/**
 * Checks the fields of a call by the Graph API's reference of page posts and photos. It is stricter than Facebook, which
 * ignores what it does not know: a misspelled field is a fault of ours.
 */
final class FieldChecks {
    /** The most characters of a post. */
    static final int LONGEST_TEXT = 63_206;

    /** The reference asks for photos below 4 MB. */
    static final int LARGEST_PHOTO = 4 * 1024 * 1024;

    private static final int MOST_POSTS = 100;
    private static final Set<String> SIGNED = Set.of("access_token", "appsecret_proof");
    private static final Map<Edge, Set<String>> WRITES = Map.of(
            Edge.FEED, Set.of("message", "link", "published"),
            Edge.PHOTOS, Set.of("caption", "source", "published"),
            Edge.OBJECT, Set.of("message"));
    private static final Set<String> READS = Set.of("fields", "limit");

    private FieldChecks() {}

    /** The fault of a call; empty if it is valid. */
    static Optional<GraphAnswer> fault(GraphRequest request, Edge edge) {
        Set<String> unknown = new TreeSet<>(request.fields().keySet());
        unknown.removeAll(SIGNED);
        unknown.removeAll(request.isRead() ? READS : WRITES.getOrDefault(edge, Set.of()));
        if (!unknown.isEmpty()) {
            return bad("Unknown fields: " + unknown);
        }
        if (request.isRead()) {
            return request.text("limit").filter(limit -> !isLimit(limit)).flatMap(limit -> bad("Bad limit: " + limit));
        }
        return text(request, edge)
                .or(() -> published(request))
                .or(() -> link(request))
                .or(() -> photo(request, edge));
    }

    private static boolean isLimit(String limit) {
        return limit.matches("\\d{1,3}") && Integer.parseInt(limit) >= 1 && Integer.parseInt(limit) <= MOST_POSTS;
    }

    private static Optional<GraphAnswer> text(GraphRequest request, Edge edge) {
        String name = edge == Edge.PHOTOS ? "caption" : "message";
        String text = request.text(name).orElse("");
        if (text.isBlank()) {
            return bad("Missing " + name + " or attachment");
        }
        return text.length() > LONGEST_TEXT ? bad("The " + name + " is too long") : Optional.empty();
    }

    private static Optional<GraphAnswer> published(GraphRequest request) {
        return request.text("published")
                .filter(value -> !value.equals("true") && !value.equals("false"))
                .flatMap(value -> bad("(#100) published must be a boolean"));
    }

    private static Optional<GraphAnswer> link(GraphRequest request) {
        return request.text("link").filter(link -> !isAddress(link)).flatMap(link -> bad("Invalid link: " + link));
    }

    private static boolean isAddress(String link) {
        try {
            URI address = new URI(link);
            return address.getHost() != null
                    && String.valueOf(address.getScheme()).matches("https?");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<GraphAnswer> photo(GraphRequest request, Edge edge) {
        if (edge != Edge.PHOTOS) {
            return Optional.empty();
        }
        byte[] source = request.bytes("source").orElse(new byte[0]);
        if (!isPicture(source)) {
            return Optional.of(GraphAnswer.error(GraphAnswer.NO_FILE, "(#324) Requires upload file"));
        }
        return source.length > LARGEST_PHOTO ? bad("The photo is larger than 4 MB") : Optional.empty();
    }

    private static boolean isPicture(byte[] source) {
        String begin = new String(source, 0, Math.min(4, source.length), StandardCharsets.ISO_8859_1);
        return begin.equals("\u0089PNG") || begin.startsWith("\u00ff\u00d8\u00ff");
    }

    private static Optional<GraphAnswer> bad(String message) {
        return Optional.of(GraphAnswer.error(GraphAnswer.BAD_PARAMETER, message));
    }
}
