package org.faofon.sources.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.common.desk.DeskLogEntry;
import org.faofon.common.desk.DeskLogSource;
import org.faofon.official.warnings.LevelDifferences;
import org.faofon.official.warnings.LevelDifferences.Group;

/** When official levels and ours began to differ, and when they no longer did. */
@Singleton
class LevelDifferenceLog implements DeskLogSource {
    private static final int MOST = 40;

    private final OfficialView official;
    private final LevelDifferences differences;

    LevelDifferenceLog(OfficialView official, LevelDifferences differences) {
        this.official = official;
        this.differences = differences;
    }

    @Override
    public List<DeskLogEntry> listLatest() {
        return differences.latest().stream()
                .flatMap(this::entries)
                .sorted(Comparator.comparing(DeskLogEntry::at).reversed())
                .limit(MOST)
                .toList();
    }

    private Stream<DeskLogEntry> entries(Group group) {
        return Stream.concat(
                Stream.of(entry(group.beganAt(), official.differs(group), group)),
                group.endedAt().stream().map(at -> entry(at, official.agrees(group), group)));
    }

    private static DeskLogEntry entry(Instant at, Both text, Group group) {
        return new DeskLogEntry(
                at,
                DeskLogEntry.Kind.OTHER,
                text.th(),
                text.en(),
                Optional.of(SourcesPage.PATH),
                "rules",
                false,
                group.districts().size() == 1 ? group.districts().stream().findFirst() : Optional.empty());
    }
}
