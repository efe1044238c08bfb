package org.faofon.web.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.faofon.common.desk.DeskLogEntry;
import org.faofon.common.desk.DeskLogEntry.Kind;
import org.junit.jupiter.api.Test;

class DeskLogTest {
    private static final Instant THREE = Instant.parse("2026-11-21T20:00:00Z");

    private static DeskLogEntry entry(Kind kind, String text, int minutesAgo, boolean byOfficer, String district) {
        return new DeskLogEntry(
                THREE.minusSeconds(60L * minutesAgo),
                kind,
                text,
                text,
                Optional.of("/centre/readings"),
                byOfficer ? "noi" : "volunteer S07 device 12",
                byOfficer,
                Optional.of(district).filter(code -> !code.isEmpty()));
    }

    private static final List<DeskLogEntry> NIGHT = List.of(
            entry(Kind.OTHER, "took over", 9, true, ""),
            entry(Kind.SITUATION, "school closed", 5, false, "9302"),
            entry(Kind.READING, "reading judged", 1, true, "9306"));

    private static List<String> shown(DeskLog.Kind kind, String district) {
        return DeskLog.of(kind, district, List.of(), List.of(), NIGHT).entries().stream()
                .flatMap(line -> Optional.ofNullable(line.other()).stream())
                .map(other -> other.text().en())
                .toList();
    }

    @Test
    void allOfTheNightIsShownTheLatestFirst() {
        assertThat(shown(DeskLog.Kind.ALL, "")).containsExactly("reading judged", "school closed", "took over");
    }

    @Test
    void eachKindShowsItsOwn() {
        assertThat(shown(DeskLog.Kind.READINGS, "")).containsExactly("reading judged");
        assertThat(shown(DeskLog.Kind.SITUATIONS, "")).containsExactly("school closed");
        assertThat(shown(DeskLog.Kind.OFFICERS, "")).containsExactly("reading judged", "took over");
        assertThat(shown(DeskLog.Kind.PUBLIC, "")).isEmpty();
        assertThat(shown(DeskLog.Kind.FAILED, "")).isEmpty();
    }

    @Test
    void aDistrictShowsWhatIsAboutIt() {
        assertThat(shown(DeskLog.Kind.ALL, "9302")).containsExactly("school closed");
    }

    @Test
    void receiptsDoNotPushTheAlertsOut() {
        List<DeskLogEntry> many = IntStream.range(0, 50)
                .mapToObj(minute -> entry(Kind.OTHER, "receipt " + minute, minute, true, ""))
                .toList();

        assertThat(DeskLog.of(DeskLog.Kind.ALL, "", List.of(), List.of(), many).entries())
                .hasSize(20);
        assertThat(DeskLog.of(DeskLog.Kind.OFFICERS, "", List.of(), List.of(), many)
                        .entries())
                .hasSize(40);
    }
}
