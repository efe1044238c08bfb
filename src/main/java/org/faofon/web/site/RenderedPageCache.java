package org.faofon.web.site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.faofon.common.web.EtagResponse;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.NetworkNow;
import org.jspecify.annotations.Nullable;

/**
 * Pages that are rendered once for all visitors until something on them changes: the rain, the warnings, or an age in
 * minutes. In a storm, thousands ask for the same page at once.
 */
final class RenderedPageCache {
    private static final long MINUTE = Duration.ofMinutes(1).toSeconds();
    private static final int MOST_KEPT = 200;

    private volatile @Nullable Generation current;

    /** What the pages show; the first two are the same objects as long as they are the same. */
    record Stamp(NetworkNow now, List<AlertView> alerts, Instant at) {
        boolean sameAs(Stamp other) {
            return now == other.now
                    && alerts == other.alerts
                    && at.getEpochSecond() / MINUTE == other.at.getEpochSecond() / MINUTE;
        }
    }

    private record Generation(Stamp stamp, Map<String, EtagResponse> pages) {}

    /** The page of that key, as it is rendered now. */
    EtagResponse get(Stamp stamp, String key, Supplier<EtagResponse> renderer) {
        Generation known = current;
        if (known == null || !known.stamp.sameAs(stamp)) {
            known = new Generation(stamp, new ConcurrentHashMap<>());
            current = known;
        }
        EtagResponse page = known.pages.get(key);
        if (page == null) {
            page = renderer.get();
            if (known.pages.size() < MOST_KEPT) {
                known.pages.put(key, page);
            }
        }
        return page;
    }
}
