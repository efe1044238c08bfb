package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faofon.access.SameOriginCheck.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SameOriginCheckTest {
    private static final String SITE = "http://faofon.example:8080";

    private static Origin originOf(@Nullable String site, @Nullable String origin, @Nullable String referer) {
        return SameOriginCheck.originOf(site, origin, referer, List.of("faofon.example:8080", "rain.example.ac.th"));
    }

    @Test
    void believesTheBrowsersOwnWordFirst() {
        assertThat(originOf("same-origin", null, null)).isEqualTo(Origin.OURS);
        assertThat(originOf("none", null, null)).isEqualTo(Origin.OURS);
        assertThat(originOf("cross-site", SITE, null)).isEqualTo(Origin.FOREIGN);
        assertThat(originOf("same-site", null, null)).isEqualTo(Origin.FOREIGN);
        assertThat(originOf("", SITE, null)).isEqualTo(Origin.FOREIGN);
    }

    @Test
    void elseAsksWhereThePageWas() {
        assertThat(originOf(null, SITE, null)).isEqualTo(Origin.OURS);
        assertThat(originOf(null, "https://RAIN.example.ac.th", null)).isEqualTo(Origin.OURS);
        assertThat(originOf(null, null, SITE + "/centre")).isEqualTo(Origin.OURS);
        assertThat(originOf(null, "http://evil.example", SITE + "/centre")).isEqualTo(Origin.FOREIGN);
        assertThat(originOf(null, "http://faofon.example.evil.example", null)).isEqualTo(Origin.FOREIGN);
        assertThat(originOf(null, "null", null)).isEqualTo(Origin.FOREIGN);
        assertThat(originOf(null, "not an address", null)).isEqualTo(Origin.FOREIGN);
    }

    @Test
    void ofWhoSaysNothingItKnowsNothing() {
        assertThat(originOf(null, null, null)).isEqualTo(Origin.UNKNOWN);
    }
}
