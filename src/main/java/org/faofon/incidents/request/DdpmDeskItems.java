package org.faofon.incidents.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.common.text.Language;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.network.GaugeRegistry;

/** Requests that were made and not yet answered. */
@ApplicationScoped
class DdpmDeskItems implements DeskItemSource {
    private final DdpmRequestService requests;
    private final AlertTextFormatter texts;
    private final GaugeRegistry network;

    DdpmDeskItems(DdpmRequestService requests, AlertTextFormatter texts, GaugeRegistry network) {
        this.requests = requests;
        this.texts = texts;
        this.network = network;
    }

    @Override
    public List<DeskItem> items() {
        return requests.listOpen().stream().map(this::item).toList();
    }

    private DeskItem item(DdpmRequest request) {
        return new DeskItem(
                DeskItem.Urgency.ASKED,
                line(request, Language.TH),
                line(request, Language.EN),
                DdpmRequestPage.address(request.id()),
                request.askedAt(),
                Optional.empty());
    }

    private String line(DdpmRequest request, Language language) {
        IncidentFormatter words = IncidentFormatter.of(language, texts, network);
        return words.in()
                .requestWaits(request.districts().stream().map(words::district).collect(Collectors.joining(", ")));
    }
}
