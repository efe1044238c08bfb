package org.faofon.alerts;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.readings.Interval;

/** What the public was told at any time of the past; {@link AlertBook} writes. */
@ApplicationScoped
public class AlertHistory {
    private static final Set<Kind> OVER = Set.of(Kind.ENDED, Kind.CANCELLED);

    /** What was in force then, each alert by the last that the public had been told of it, the highest level first. */
    @Transactional
    public List<AlertEvent> inForceAt(Instant then) {
        return AlertEvent.list(
                "id in (select max(told.id) from AlertEvent told"
                        + " where told.isPublic = true and told.happenedAt <= ?1 group by told.alert.id)"
                        + " and kind not in ?2 order by level desc, id desc",
                then,
                OVER);
    }

    /** What the public was told in that time, the earliest first. */
    @Transactional
    public List<AlertEvent> listTold(Interval span, int limit) {
        return AlertEvent.<AlertEvent>find(
                        "isPublic = true and happenedAt > ?1 and happenedAt <= ?2 order by id",
                        span.start(),
                        span.end())
                .page(Page.ofSize(limit))
                .list();
    }

    /** All that the public was told of those alerts, the earliest first. */
    @Transactional
    public List<AlertEvent> listToldOf(Collection<Long> alerts) {
        return alerts.isEmpty()
                ? List.of()
                : AlertEvent.list("isPublic = true and alert.id in ?1 order by id", Set.copyOf(alerts));
    }
}
