package org.faofon.web.snapshot;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.faofon.common.web.SiteAddress;

/**
 * What a stranger asked for, as far as the response depends on it.
 *
 * @param site our own address in links, never a name that a stranger chose
 * @param address path and query
 * @param accept for what is available in several formats
 */
record SnapshotKey(String site, String address, String accept) {
    private static final int LONGEST_ACCEPT = 200;

    /** Public pages, whose responses have links to other pages. */
    private static final Pattern PAGE = Pattern.compile(
            "/|/about|/alerts/\\d{1,18}|/gauges/[\\w-]{1,32}(/years)?|/districts(/[\\w-]{1,32})?|/knowledge(/[\\w-]{1,60}){0,2}");

    /** For programs, in the format that they accept. */
    private static final Pattern DATA =
            Pattern.compile("/api/v1/(network/(now|districts)|alerts)|/feeds/alerts\\.(atom|geojson)");

    private static final String PARAMETER =
            "(lang=(en|th)|sort=[\\w-]{1,12}|status=[\\w,]{1,60}|district=\\d{4}|range=[\\w-]{1,8}|year=\\d{4})";

    private static final Pattern QUERY = Pattern.compile(PARAMETER + "(&" + PARAMETER + "){0,2}");

    /** With any of these the response is somebody's own, or only a part. */
    private static final List<CharSequence> PERSONAL = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.COOKIE,
            HttpHeaders.createOptimized("Range"),
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.TRANSFER_ENCODING);

    /** Empty if the response must not come from memory. */
    static Optional<SnapshotKey> of(HttpServerRequest request, SiteAddress site) {
        if (!HttpMethod.GET.equals(request.method()) || isPersonal(request.headers())) {
            return Optional.empty();
        }
        String path = String.valueOf(request.path());
        boolean data = DATA.matcher(path).matches();
        if (!data && !PAGE.matcher(path).matches()) {
            return Optional.empty();
        }
        String query = request.query();
        if (query != null && !QUERY.matcher(query).matches()) {
            return Optional.empty();
        }
        String accept = data
                ? Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("")
                : "";
        return accept.length() > LONGEST_ACCEPT
                ? Optional.empty()
                : Optional.of(
                        new SnapshotKey(site.askedText(request), query == null ? path : path + "?" + query, accept));
    }

    private static boolean isPersonal(MultiMap headers) {
        for (CharSequence name : PERSONAL) {
            if (headers.contains(name)) {
                return true;
            }
        }
        return false;
    }

    static boolean isPage(String path) {
        return PAGE.matcher(path).matches();
    }
}
