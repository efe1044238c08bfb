package org.faofon.web.centre;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItemSource;
import org.jboss.logging.Logger;

/** Collects what waits for an officer from all parts of the program. */
@Singleton
class DeskItemCollector {
    private static final Logger LOG = Logger.getLogger(DeskItemCollector.class);
    private static final int MOST = 60;

    private static final Comparator<DeskItem> WORST_FIRST =
            Comparator.comparing(DeskItem::urgency).thenComparing(DeskItem::since);

    private final List<DeskItemSource> sources;

    DeskItemCollector(@All List<DeskItemSource> sources) {
        this.sources = sources;
    }

    /** The worst first, and of these what has waited longest. */
    List<DeskItemView> list() {
        return sources.stream()
                .flatMap(DeskItemCollector::itemsOf)
                .sorted(WORST_FIRST)
                .limit(MOST)
                .map(DeskItemView::of)
                .toList();
    }

    /** A source that fails must not take the desk with it in the middle of a storm. */
    private static Stream<DeskItem> itemsOf(DeskItemSource source) {
        try {
            return source.items().stream();
        } catch (RuntimeException e) {
            LOG.errorf(e, "A source of desk items failed: source=%s", source.getClass());
            return Stream.empty();
        }
    }
}
