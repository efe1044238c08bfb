package org.faofon.web.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.NoticePosted;
import org.faofon.web.snapshot.PublicSnapshots.Rendering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicSnapshotsTest {
    private static final SnapshotKey HOME = new SnapshotKey("https://fon.example.org/", "/", "");
    private static final byte[] PAGE = "<p>ฝน</p>".getBytes(StandardCharsets.UTF_8);

    private static final Notice NOTICE = Notice.of(
            new Notice.Draft(
                    "daily-2026-11-23",
                    Notice.Kind.DAILY,
                    Audience.GROUP,
                    "ฝนเมื่อวาน",
                    "สูงสุด 91.4 มม.",
                    Optional.empty(),
                    Optional.empty()),
            Instant.parse("2026-11-23T00:45:00Z"),
            false);

    private final AtomicLong nanos = new AtomicLong();
    private Instant networkTime = Instant.parse("2026-11-23T00:04:59Z");
    private final PublicSnapshots snapshots = new PublicSnapshots(Duration.ofSeconds(2), () -> networkTime, nanos::get);

    private static void store(Rendering rendering) {
        rendering.store(Map.of(), "text/html", "\"tag\"", PAGE);
    }

    private void keep() {
        Rendering rendering = snapshots.begin(HOME).orElseThrow();
        store(rendering);
        rendering.end();
    }

    private void change() {
        snapshots.onNotice(new NoticePosted(NOTICE));
    }

    @Test
    void keepsAResponseForTwoSeconds() {
        keep();

        nanos.set(Duration.ofSeconds(2).toNanos() - 1);
        assertThat(snapshots.find(HOME)).isPresent();
        nanos.set(Duration.ofSeconds(2).toNanos());
        assertThat(snapshots.find(HOME)).isEmpty();
    }

    @Test
    void keepsNothingBeyondAChange() {
        keep();

        change();

        assertThat(snapshots.find(HOME)).isEmpty();
    }

    @Test
    void keepsNothingThatWasReadBeforeAChange() {
        Rendering rendering = snapshots.begin(HOME).orElseThrow();
        change();
        store(rendering);
        rendering.end();

        assertThat(snapshots.find(HOME)).isEmpty();
    }

    @Test
    void keepsNothingWhenTheWindowsHaveMoved() {
        keep();

        networkTime = networkTime.plusSeconds(1);

        assertThat(snapshots.find(HOME)).isEmpty();
    }

    @Test
    void letsOneMakeAResponseAndTheOthersWait() {
        List<String> told = new ArrayList<>();
        Rendering first = snapshots.begin(HOME).orElseThrow();

        assertThat(snapshots.begin(HOME)).isEmpty();
        assertThat(snapshots.await(HOME, () -> told.add("second"))).isTrue();
        store(first);
        assertThat(told).isEmpty();
        first.end();

        assertThat(told).containsExactly("second");
        assertThat(snapshots.begin(HOME)).isPresent();
    }

    @Test
    void tellsThoseWhoWaitWhenNothingCameOfIt() {
        List<String> told = new ArrayList<>();
        Rendering first = snapshots.begin(HOME).orElseThrow();
        snapshots.await(HOME, () -> told.add("second"));

        first.end();

        assertThat(told).containsExactly("second");
        assertThat(snapshots.find(HOME)).isEmpty();
    }

    @Test
    void letsNobodyWaitForWhatIsOver() {
        snapshots.begin(HOME).orElseThrow().end();

        assertThat(snapshots.await(HOME, () -> {})).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"tag\"|true",
                "W/\"tag\"|true",
                "\"other\", \"tag\"|true",
                "*|true",
                "\"other\"|false",
                "tag|false"
            })
    void comparesTags(String ifNoneMatch, boolean same) {
        assertThat(Snapshot.names(ifNoneMatch, "\"tag\"")).isEqualTo(same);
    }
}
