package org.faofon.web.centre;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.faofon.alerts.AlertEvent;
import org.faofon.network.GaugeRegistry;
import org.faofon.web.DistrictName;
import org.faofon.web.view.AlertReader;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.AlertViewService;
import org.faofon.web.view.DeliveryViewService;
import org.faofon.web.view.LoggedEvent;
import org.jspecify.annotations.Nullable;

/** Collects what the desk shows. */
@ApplicationScoped
class DeskViewService {
    /** Enough that a filter finds something in a storm. */
    private static final int LATEST_EVENTS = 150;

    private final AlertViewService alerts;
    private final DeliveryViewService deliveries;
    private final DeskItemCollector items;
    private final DeskLogCollector changes;
    private final GaugeRegistry network;

    DeskViewService(
            AlertViewService alerts,
            DeliveryViewService deliveries,
            DeskItemCollector items,
            DeskLogCollector changes,
            GaugeRegistry network) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.items = items;
        this.changes = changes;
        this.network = network;
    }

    DeskView view(DeskLog.Kind kind, String district) {
        List<AlertView> open = alerts.listOpenForOfficers();
        return new DeskView(
                deliveries.listUnseenFailures(),
                group(open, AlertView::needsDecision),
                group(open, alert -> !alert.needsDecision()),
                items.list(),
                log(kind, network.findDistrict(district).isPresent() ? district : ""));
    }

    private List<DistrictAlerts> group(List<AlertView> open, Predicate<AlertView> chosen) {
        return DistrictAlerts.of(open.stream()
                .filter(chosen)
                .map(alert -> new DeskAlert(alert, deliveries.listLatestOf(alert.id())))
                .toList());
    }

    /** What somebody did last about that alert; null if there is nothing. */
    @Nullable
    LoggedEvent latestAct(long alert) {
        return alerts.find(alert, AlertReader.OFFICER)
                .flatMap(story -> story.events().stream()
                        .filter(event -> !event.by().equals(AlertEvent.BY_RULES))
                        .reduce((earlier, later) -> later)
                        .map(event -> new LoggedEvent(
                                story.alert().district(), story.alert().hazard(), event)))
                .orElse(null);
    }

    private DeskLog log(DeskLog.Kind kind, String district) {
        Optional<String> only = Optional.of(district).filter(code -> !code.isEmpty());
        List<DistrictName> districts =
                network.listDistricts().stream().map(DistrictName::of).toList();
        return DeskLog.of(kind, district, districts, alerts.listLatestEvents(only, LATEST_EVENTS), changes.list());
    }
}
