package org.faofon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierRunTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static Figure figure(String what, double ratio) {
        return new Figure(
                what, "2 rows/s", "4 rows/s", Optional.of(new Spread(ratio, ratio, ratio)), "", Optional.empty());
    }

    private EarlierRun earlier() throws IOException {
        Report report = new Report();
        report.add(figure("bulk", 0.5));
        report.add(Figure.told("memory", "549 MB"));
        ReportFiles.write(report, EarlierRun.none(), folder);
        return EarlierRun.read(folder.resolve("bench.json"));
    }

    @Test
    void aRatioIsHeldAgainstThatOfTheEarlierRun() throws IOException {
        assertThat(earlier().compare(figure("bulk", 0.6))).isEqualTo("0.50 (+20 %)");
        assertThat(earlier().compare(figure("bulk", 0.4))).isEqualTo("0.50 (-20 %)");
    }

    @Test
    void whatOneOfTheRunsLacksIsNotCompared() throws IOException {
        assertThat(earlier().compare(figure("mqtt", 0.6))).isEmpty();
        assertThat(earlier().compare(Figure.told("bulk", "failed"))).isEmpty();
    }

    @Test
    void theTableHasAColumnForTheEarlierRun() throws IOException {
        Report now = new Report();
        now.add(figure("bulk", 0.6));
        assertThat(ReportFiles.markdown(now, earlier())).contains("| before", "| 0.50 (+20 %) |");
        assertThat(ReportFiles.markdown(now, EarlierRun.none())).doesNotContain("before");
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"a\": 1}");
        assertThatThrownBy(() -> EarlierRun.read(other)).hasMessageContaining("no report");
    }
}
