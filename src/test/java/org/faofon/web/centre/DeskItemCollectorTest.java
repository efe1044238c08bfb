package org.faofon.web.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItem.Urgency;
import org.faofon.common.desk.DeskItemSource;
import org.junit.jupiter.api.Test;

class DeskItemCollectorTest {
    private static final Instant THREE = Instant.parse("2026-11-21T20:00:00Z");

    private static DeskItem item(Urgency urgency, int minutesAgo, String text) {
        return new DeskItem(urgency, text, text, "/centre", THREE.minusSeconds(60L * minutesAgo), Optional.empty());
    }

    private static List<String> collected(DeskItemSource... sources) {
        return new DeskItemCollector(List.of(sources))
                .list().stream().map(item -> item.text().en()).toList();
    }

    @Test
    void dangerComesFirstAndOfTheSameUrgencyWhatHasWaitedLongest() {
        assertThat(collected(
                        () -> List.of(item(Urgency.LATER, 90, "batteries"), item(Urgency.ASKED, 5, "a boat")),
                        () -> List.of(item(Urgency.ASKED, 20, "a verdict"), item(Urgency.DANGER, 1, "red water"))))
                .containsExactly("red water", "a verdict", "a boat", "batteries");
    }

    @Test
    void aSourceThatFailsTakesNothingElseWithIt() {
        DeskItemSource broken = () -> {
            throw new IllegalStateException("no connection");
        };

        assertThat(collected(broken, () -> List.of(item(Urgency.DANGER, 1, "red water"))))
                .containsExactly("red water");
    }
}
