package org.faofon.access.limits;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.regex.Pattern;

/** How large the body of a request may be, by its address; the first that matches. */
final class BodyLimits {
    static final int KB = 1024;
    /** A photo of a cylinder; the same number as in its resource. */
    static final int PHOTO_BYTES = 3_000_000;

    /**
     * The limit at some addresses.
     *
     * @param mostBytes of the body; a streamed one has no limit
     * @param streamed whether the resource itself reads the body, piece by piece
     * @param multipart whether a form with files is expected
     * @param forSenders whether only those who sign in may send it: a stranger's body is not read at all
     */
    record BodyLimit(
            HttpMethod method, Pattern path, int mostBytes, boolean streamed, boolean multipart, boolean forSenders) {
        private static BodyLimit post(String path, int mostBytes) {
            return new BodyLimit(HttpMethod.POST, Pattern.compile(path), mostBytes, false, false, false);
        }

        private static BodyLimit ofSenders(String path, int mostBytes) {
            return new BodyLimit(HttpMethod.POST, Pattern.compile(path), mostBytes, false, false, true);
        }

        private BodyLimit asStream() {
            return new BodyLimit(method, path, Integer.MAX_VALUE, true, false, true);
        }

        private BodyLimit withFiles() {
            return new BodyLimit(method, path, mostBytes, false, true, true);
        }

        boolean matches(HttpMethod asked, String at) {
            return asked.equals(method) && path.matcher(at).matches();
        }
    }

    private static final List<BodyLimit> LIMITS = List.of(
            BodyLimit.post("/line/webhook", 512 * KB),
            BodyLimit.ofSenders("/api/v1/readings/?", 0).asStream(),
            BodyLimit.ofSenders("/api/v1/gauges/[^/]+/readings/?", 1024 * KB),
            BodyLimit.ofSenders("/api/v1/gauges/[^/]+/photos/?", PHOTO_BYTES),
            BodyLimit.ofSenders("/report/plain/?", PHOTO_BYTES + 64 * KB).withFiles(),
            BodyLimit.ofSenders("/school/[^/]+/siting/[^/]+/photos/?", PHOTO_BYTES + 64 * KB)
                    .withFiles(),
            BodyLimit.ofSenders("/api/v1/schools/[^/]+/situations/[^/]+/photos/?", PHOTO_BYTES),
            BodyLimit.ofSenders("/api/v1/gauges/[^/]+/uplink-mapping/try/?", 256 * KB),
            BodyLimit.ofSenders("/api/v1/rules/(import|backtest)/?", 1024 * KB),
            // The file, or as a form the text of the file, which escapes can make three times as long.
            BodyLimit.ofSenders("/centre/rules/import/?", 1600 * KB).withFiles());

    private static final BodyLimit FORM =
            new BodyLimit(HttpMethod.POST, Pattern.compile(".*"), 64 * KB, false, false, false);

    private BodyLimits() {}

    static BodyLimit of(HttpMethod method, String path) {
        return LIMITS.stream()
                .filter(limit -> limit.matches(method, path))
                .findFirst()
                .orElse(FORM);
    }
}
