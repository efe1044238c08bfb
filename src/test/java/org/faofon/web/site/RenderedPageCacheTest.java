package org.faofon.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.common.web.EtagResponse;
import org.faofon.web.site.RenderedPageCache.Stamp;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.NetworkNow;
import org.junit.jupiter.api.Test;

class RenderedPageCacheTest {
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    private final List<AlertView> alerts = new ArrayList<>();
    private final NetworkNow now = new NetworkNow(Districts.NOW, false, new NetworkNow.Reporting(0, 0), List.of());
    private final RenderedPageCache pages = new RenderedPageCache();
    private final AtomicInteger rendered = new AtomicInteger();

    private EtagResponse get(Stamp stamp, String key) {
        return pages.get(
                stamp,
                key,
                () -> EtagResponse.of(
                        "text/html", String.valueOf(rendered.incrementAndGet()).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPageIsRenderedOnceForAllVisitors() {
        EtagResponse first = get(new Stamp(now, alerts, NOON), "th");

        assertThat(get(new Stamp(now, alerts, NOON.plusSeconds(59)), "th")).isSameAs(first);
        assertThat(rendered).hasValue(1);
    }

    @Test
    void anotherPageIsRenderedApart() {
        assertThat(get(new Stamp(now, alerts, NOON), "th")).isNotSameAs(get(new Stamp(now, alerts, NOON), "en"));
    }

    @Test
    void aNewMinuteRendersItsAgesAnew() {
        EtagResponse first = get(new Stamp(now, alerts, NOON), "th");

        assertThat(get(new Stamp(now, alerts, NOON.plusSeconds(60)), "th")).isNotSameAs(first);
    }

    @Test
    void newWarningsRenderThePageAnew() {
        EtagResponse first = get(new Stamp(now, alerts, NOON), "th");

        assertThat(get(new Stamp(now, new ArrayList<>(), NOON), "th")).isNotSameAs(first);
    }
}
