package org.faofon.ops.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertChanged;
import org.faofon.alerts.AlertQueries;
import org.faofon.common.cluster.ChangeFeed.Change;
import org.faofon.common.cluster.WorkGained;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeTokens;
import org.faofon.readings.ReadingId;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.readings.store.AnnouncingStore;
import org.faofon.readings.store.AnnouncingStore.Stored;
import org.faofon.readings.store.ReadingSpans;
import org.faofon.readings.store.ReadingStore;
import org.faofon.readings.totals.RainWindows;
import org.faofon.schools.ReadingConfirmed;

/** Does with what another instance has written as if it had been written here: reads it and announces it. */
@ApplicationScoped
class RemoteChanges {
    /** The thread on which all of it happens, by which the events fired here are told from this instance's own. */
    static final String THREAD = "cluster-changes";

    private final GaugeRegistry network;
    private final GaugeTokens tokens;
    private final ReadingStore readings;
    private final AnnouncingStore turn;
    private final LiveRainTotals rain;
    private final AlertQueries alerts;
    private final Clock clock;
    private final Event<ReadingsStored> stored;
    private final Event<AlertChanged> changed;
    private final Event<ReadingConfirmed> confirmed;
    private final Event<WorkGained> gained;

    RemoteChanges(
            GaugeRegistry network,
            GaugeTokens tokens,
            ReadingStore readings,
            AnnouncingStore turn,
            LiveRainTotals rain,
            AlertQueries alerts,
            Clock clock,
            Event<ReadingsStored> stored,
            Event<AlertChanged> changed,
            Event<ReadingConfirmed> confirmed,
            Event<WorkGained> gained) {
        this.network = network;
        this.tokens = tokens;
        this.readings = readings;
        this.turn = turn;
        this.rain = rain;
        this.alerts = alerts;
        this.clock = clock;
        this.stored = stored;
        this.changed = changed;
        this.confirmed = confirmed;
        this.gained = gained;
    }

    /** Whether the caller is that thread. */
    static boolean isRemote() {
        return Thread.currentThread().getName().equals(THREAD);
    }

    void apply(List<Change> changes) throws SQLException {
        Optional<ReadingSpans> spans = Optional.empty();
        for (Change change : changes) {
            switch (change.kind()) {
                case READINGS -> {
                    ReadingSpans more = ReadingSpans.of(change);
                    spans = Optional.of(spans.map(known -> known.and(more)).orElse(more));
                }
                case ALERT ->
                    alerts.findEvent(Long.parseLong(change.what()))
                            .ifPresent(event -> changed.fire(new AlertChanged(event)));
                case CONFIRMED ->
                    ReadingId.parse(change.what())
                            .ifPresent(id -> confirmed.fire(new ReadingConfirmed(id.gauge(), id.at())));
                case GAUGES -> refreshGauges();
            }
        }
        if (spans.isPresent()) {
            announce(spans.get());
        }
    }

    private void refreshGauges() {
        network.refresh();
        tokens.refresh();
    }

    private void announce(ReadingSpans spans) throws SQLException {
        if (spans.gauges().keySet().stream()
                .anyMatch(gauge -> network.findGauge(gauge).isEmpty())) {
            refreshGauges();
        }
        Instant since = clock.instant().minus(RainWindows.KEEP);
        List<Receipt> unused = turn.take(() -> {
            List<Judged> now = new ArrayList<>();
            readings.forEachOf(spans, since, now::add);
            return new Stored(List.of(), now);
        });
    }

    /** Reads everything again. */
    void missedSome() throws SQLException {
        refreshGauges();
        for (Gauge gauge : network.listGauges()) {
            rain.rebuild(gauge, turn);
        }
        stored.fire(new ReadingsStored(List.of()));
        gained.fire(new WorkGained());
    }
}
