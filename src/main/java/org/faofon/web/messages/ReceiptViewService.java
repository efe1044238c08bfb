package org.faofon.web.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest.Acknowledgement;
import org.faofon.alerts.acknowledgement.AcknowledgementService;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.network.OfficeTelephone.Place;
import org.faofon.network.OfficeTelephoneRepository;
import org.faofon.network.School;
import org.faofon.schools.ChatRepository;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.faofon.web.messages.ReceiptView.OfAlert;

/** The receipts of alerts as pages show them. */
@Named("receipts")
@ApplicationScoped
public class ReceiptViewService {
    private final AcknowledgementService receipts;
    private final GaugeRegistry network;
    private final OfficeTelephoneRepository telephones;
    private final ChatRepository chats;
    private final NetworkClock clock;

    ReceiptViewService(
            AcknowledgementService receipts,
            GaugeRegistry network,
            OfficeTelephoneRepository telephones,
            ChatRepository chats,
            NetworkClock clock) {
        this.receipts = receipts;
        this.network = network;
        this.telephones = telephones;
        this.chats = chats;
        this.clock = clock;
    }

    /** The alerts that somebody has not acknowledged, the worst first, then the longest waiting, each with all its receipts. */
    List<OfAlert> listOpen() {
        return receipts.listOpen().stream()
                .map(AcknowledgementRequest::alert)
                .distinct()
                .flatMap(alert -> ofAlert(alert).stream().limit(1))
                .sorted(Comparator.comparing(OfAlert::level).reversed())
                .toList();
    }

    /** The receipts of an alert, by level, the highest first. */
    public List<OfAlert> ofAlert(long alert) {
        Map<Integer, List<ReceiptView>> byLevel = views(receipts.listOf(alert)).stream()
                .collect(Collectors.groupingBy(
                        receipt -> receipt.level().number(), LinkedHashMap::new, Collectors.toList()));
        return byLevel.values().stream().map(ReceiptViewService::group).toList();
    }

    public List<ReceiptView> listOpenOf(String school) {
        return views(receipts.listOpen(school));
    }

    private static OfAlert group(List<ReceiptView> all) {
        ReceiptView first = all.get(0);
        return new OfAlert(
                first.alert(),
                first.hazard(),
                first.level(),
                first.district(),
                all.stream().filter(receipt -> !receipt.isKnown()).toList(),
                all.stream().filter(ReceiptView::isKnown).toList());
    }

    private List<ReceiptView> views(List<AcknowledgementRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        Map<String, String> ofSchools = telephones.list(Place.SCHOOL);
        Map<String, String> ofDistricts = telephones.list(Place.DISTRICT);
        Map<String, School> schools = network.listGauges().stream()
                .collect(Collectors.toMap(gauge -> gauge.school.code, gauge -> gauge.school, (one, same) -> one));
        Instant now = clock.instant();
        return requests.stream()
                .map(request -> {
                    Optional<School> school = request.school().map(schools::get).filter(Objects::nonNull);
                    String telephone = request.school()
                            .map(code -> ofSchools.getOrDefault(code, ""))
                            .orElseGet(() -> ofDistricts.getOrDefault(request.district(), ""));
                    return view(request, school, telephone, now);
                })
                .toList();
    }

    private ReceiptView view(AcknowledgementRequest request, Optional<School> school, String telephone, Instant now) {
        Optional<Acknowledgement> said = request.acknowledgement();
        return new ReceiptView(
                request.id(),
                request.alert(),
                request.hazard(),
                request.level(),
                DistrictName.of(network.districtOf(request.district())),
                school.map(SchoolName::of).orElse(null),
                telephone,
                RainDayTime.local(request.askedAt()),
                between(request.askedAt(), now),
                school.map(this::chatsOf).orElse(0),
                request.pushes(),
                request.pushedAt().map(RainDayTime::local).orElse(null),
                request.leftOut(),
                said.map(Acknowledgement::at).map(RainDayTime::local).orElse(null),
                said.map(Acknowledgement::way).orElse(null),
                said.map(Acknowledgement::by).orElse(""),
                said.flatMap(Acknowledgement::answeredBy).orElse(""),
                said.map(known -> between(request.askedAt(), known.at())).orElse(null));
    }

    private int chatsOf(School school) {
        return network.listGauges().stream()
                .filter(gauge -> gauge.school.code.equals(school.code))
                .mapToInt(gauge -> chats.list(gauge).size())
                .sum();
    }

    private static Duration between(Instant from, Instant to) {
        Duration span = Duration.between(from, to);
        return span.isNegative() ? Duration.ZERO : span;
    }
}
