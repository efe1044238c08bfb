package org.faofon.web.messages;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
 * On the desk, each district where some have not acknowledged is one line: for alerts of level 3 at once, of level 2 once they
 * had the time in which they would be reminded.
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
        Instant now = clock.instant();
        return receipts.listOpen().stream()
                .filter(open -> isDue(open, now))
                .collect(Collectors.groupingBy(
                        AcknowledgementRequest::district, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::itemOf)
                .toList();
    }

    private boolean isDue(AcknowledgementRequest open, Instant now) {
        return open.level() == Level.EMERGENCY
                || !open.askedAt().plus(config.remindAfter()).isAfter(now);
    }

    private DeskItem itemOf(List<AcknowledgementRequest> ofDistrict) {
        List<AcknowledgementRequest> worstFirst = ofDistrict.stream()
                .sorted(Comparator.comparing(AcknowledgementRequest::level)
                        .reversed()
                        .thenComparing(AcknowledgementRequest::alert))
                .toList();
        AcknowledgementRequest worst = worstFirst.get(0);
        return new DeskItem(
                worst.level() == Level.EMERGENCY ? Urgency.DANGER : Urgency.ASKED,
                text(worstFirst, AcknowledgementTexts.thai(), AlertTextFormatter.THAI),
                text(worstFirst, AcknowledgementTexts.english(), AlertTextFormatter.ENGLISH),
                AcknowledgementsPage.PATH + "#a" + worst.alert(),
                ofDistrict.stream()
                        .map(AcknowledgementRequest::askedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Optional.empty());
    }

    /** The same school may be asked about several alerts, and counts once. */
    private String text(List<AcknowledgementRequest> worstFirst, AcknowledgementMessages in, Locale locale) {
        District district = network.districtOf(worstFirst.get(0).district());
        long parties = worstFirst.stream()
                .map(AcknowledgementRequest::school)
                .distinct()
                .count();
        String what = worstFirst.stream()
                .collect(Collectors.groupingBy(
                        AcknowledgementRequest::level,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                open -> words.hazard(open.hazard(), locale),
                                Collectors.toCollection(LinkedHashSet::new))))
                .entrySet()
                .stream()
                .map(of -> words.level(of.getKey(), locale) + " " + String.join(", ", of.getValue()))
                .collect(Collectors.joining(" · "));
        return in.deskItem(
                parties, what, locale.equals(AlertTextFormatter.THAI) ? "อ." + district.nameTh : district.nameEn);
    }
}
