package org.faofon.sources.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItem.Urgency;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.network.NetworkClock;
import org.faofon.official.warnings.LevelDifferences;
import org.faofon.official.warnings.LevelDifferences.Group;
import org.faofon.sources.web.OfficialView.SourceView;
import org.faofon.sources.web.OfficialView.WarningView;

/** What officers should know of other authorities: warnings, levels that differ from ours, and sources that fail. */
@Singleton
class OfficialDeskItems implements DeskItemSource {
    private static final int MOST = 5;

    private final OfficialView official;
    private final LevelDifferences differences;
    private final NetworkClock clock;

    OfficialDeskItems(OfficialView official, LevelDifferences differences, NetworkClock clock) {
        this.official = official;
        this.differences = differences;
        this.clock = clock;
    }

    @Override
    public List<DeskItem> items() {
        List<DeskItem> items = new ArrayList<>();
        if (!official.fault().isEmpty()) {
            Both text = Both.of(in -> in.in().fileFault(official.fault()));
            items.add(item(Urgency.TROUBLE, text, clock.instant()));
        }
        differences.current().stream()
                .limit(MOST)
                .map(group -> item(urgency(group), official.differs(group), group.beganAt()))
                .forEach(items::add);
        official.warnings("").stream().limit(MOST).map(this::warning).forEach(items::add);
        official.sources().stream().filter(SourceView::late).map(this::late).forEach(items::add);
        return items;
    }

    /** People who hear that others warn of more ask the officer. */
    private static Urgency urgency(Group group) {
        return group.officialLevel() > group.ownLevel() ? Urgency.ASKED : Urgency.LATER;
    }

    private DeskItem warning(WarningView warning) {
        Both text = Both.of(in -> in.in()
                .deskWarning(
                        in.pick(warning.owner().th(), warning.owner().en()),
                        in.pick(warning.headline().th(), warning.headline().en())));
        return item(Urgency.LATER, text, warning.sentAt().toInstant());
    }

    private DeskItem late(SourceView source) {
        OffsetDateTime since = source.succeededAt();
        Both text = Both.of(in -> {
            String name = in.pick(source.name().th(), source.name().en());
            return since == null
                    ? in.in().deskNever(name)
                    : in.in().deskLate(name, in.numbers().moment(since));
        });
        return item(Urgency.TROUBLE, text, since == null ? clock.instant() : since.toInstant());
    }

    private static DeskItem item(Urgency urgency, Both text, Instant since) {
        return new DeskItem(urgency, text.th(), text.en(), SourcesPage.PATH, since, Optional.empty());
    }
}
