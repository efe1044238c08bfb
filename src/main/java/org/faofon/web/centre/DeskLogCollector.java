package org.faofon.web.centre;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.common.desk.DeskLogEntry;
import org.faofon.common.desk.DeskLogSource;
import org.jboss.logging.Logger;

/** Collects what has changed beside the alerts from all parts of the program. */
@Singleton
class DeskLogCollector {
    private static final Logger LOG = Logger.getLogger(DeskLogCollector.class);

    private final List<DeskLogSource> sources;

    DeskLogCollector(@All List<DeskLogSource> sources) {
        this.sources = sources;
    }

    List<DeskLogEntry> list() {
        return sources.stream().flatMap(DeskLogCollector::entriesOf).toList();
    }

    /** A source that fails must not take the desk with it in the middle of a storm. */
    private static Stream<DeskLogEntry> entriesOf(DeskLogSource source) {
        try {
            return source.listLatest().stream();
        } catch (RuntimeException e) {
            LOG.errorf(e, "A source of the desk's log failed: source=%s", source.getClass());
            return Stream.empty();
        }
    }
}
