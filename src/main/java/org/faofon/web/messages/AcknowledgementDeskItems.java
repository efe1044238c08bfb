package org.faofon.web.messages;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertsConfig;
import org.faofon.alerts.Level;
import org.faofon.alerts.acknowledgement.AcknowledgementMessages;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest;
import org.faofon.alerts.acknowledgement.AcknowledgementService;
import org.faofon.alerts.acknowledgement.AcknowledgementTexts;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItem.Urgency;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;

/**
 * On the desk, each alert that some have not acknowledged is one line: of level 3 at once, of level 2 once they had the
 * time in which they would be reminded.
 */
@ApplicationScoped
class AcknowledgementDeskItems implements DeskItemSource {
    private final AcknowledgementService receipts;
    private final AlertsConfig.Receipts config;
    private final AlertTextFormatter words;
    private final GaugeRegistry network;
    private final NetworkClock clock;

    AcknowledgementDeskItems(
            AcknowledgementService receipts,
            AlertsConfig config,
            AlertTextFormatter words,
            GaugeRegistry network,
            NetworkClock clock) {
        this.receipts = receipts;
        this.config = config.receipts();
        this.words = words;
        this.network = network;
        this.clock = clock;
    }

    @Override
    public List<DeskItem> items() {
        Map<Long, List<AcknowledgementRequest>> byAlert = receipts.listOpen().stream()
                .collect(Collectors.groupingBy(AcknowledgementRequest::alert, LinkedHashMap::new, Collectors.toList()));
        Instant now = clock.instant();
        List<DeskItem> items = new ArrayList<>();
        for (List<AcknowledgementRequest> open : byAlert.values()) {
            AcknowledgementRequest first = open.get(0);
            boolean severe = first.level() == Level.EMERGENCY;
            if (severe || !first.askedAt().plus(config.remindAfter()).isAfter(now)) {
                items.add(new DeskItem(
                        severe ? Urgency.DANGER : Urgency.ASKED,
                        text(open.size(), first, AcknowledgementTexts.thai(), AlertTextFormatter.THAI),
                        text(open.size(), first, AcknowledgementTexts.english(), AlertTextFormatter.ENGLISH),
                        AcknowledgementsPage.PATH + "#a" + first.alert(),
                        first.askedAt(),
                        Optional.empty()));
            }
        }
        return items;
    }

    private String text(int count, AcknowledgementRequest first, AcknowledgementMessages in, Locale locale) {
        District district = network.districtOf(first.district());
        String place = locale.equals(AlertTextFormatter.THAI) ? "อ." + district.nameTh : district.nameEn;
        return in.deskItem(count, words.level(first.level(), locale), words.hazard(first.hazard(), locale), place);
    }
}
