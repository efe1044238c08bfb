package org.faofon.ogcapi.items;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Kind;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;

/** The latest alerts, each as the public was last told of it. */
@ApplicationScoped
class AlertFeatures implements FeatureSource {
    private static final int MOST = 500;
    private static final Set<Kind> OVER = EnumSet.of(Kind.ENDED, Kind.CANCELLED);

    private final AlertQueries alerts;
    private final AlertTextFormatter texts;
    private final GaugeRegistry network;
    private final DistrictAreas areas;

    AlertFeatures(AlertQueries alerts, AlertTextFormatter texts, GaugeRegistry network, DistrictAreas areas) {
        this.alerts = alerts;
        this.texts = texts;
        this.network = network;
        this.areas = areas;
    }

    @Override
    public String id() {
        return "alerts";
    }

    @Override
    public Set<String> choices() {
        return Set.of("hazard", "level", "status", "district", "exercise");
    }

    @Override
    public List<FeatureItem> list() {
        List<Long> latest = alerts.list(EnumSet.allOf(Alert.Status.class), MOST).stream()
                .filter(alert -> alert.toldAt != null)
                .map(alert -> alert.id)
                .toList();
        Map<Long, AlertEvent> lastOf = new HashMap<>();
        alerts.listToldOf(latest).stream()
                .filter(event -> event.kind.describesAlert())
                .forEach(event -> lastOf.put(event.alert.id, event));
        return latest.stream()
                .flatMap(id -> Optional.ofNullable(lastOf.get(id)).stream())
                .map(this::item)
                .toList();
    }

    private FeatureItem item(AlertEvent last) {
        Alert alert = last.alert;
        boolean over = OVER.contains(last.kind);
        String th = texts.headline(last, AlertTextFormatter.THAI);
        String en = texts.headline(last, AlertTextFormatter.ENGLISH);
        Optional<Instant> until = over ? Optional.of(last.happenedAt) : Optional.empty();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("hazard", alert.hazard.name());
        properties.put("level", last.level.number());
        properties.put("status", over ? last.kind.name() : Alert.Status.ACTIVE.name());
        properties.put("exercise", alert.exercise);
        properties.put("district", alert.districtCode);
        network.findDistrict(alert.districtCode).ifPresent(district -> name(properties, district));
        properties.put("headlineTh", th);
        properties.put("headlineEn", en);
        properties.put("instructionTh", texts.instruction(last, AlertTextFormatter.THAI));
        properties.put("instructionEn", texts.instruction(last, AlertTextFormatter.ENGLISH));
        properties.put("beganAt", RainDayTime.iso(alert.beganAt));
        properties.put("updatedAt", RainDayTime.iso(last.happenedAt));
        until.ifPresent(time -> properties.put("closedAt", RainDayTime.iso(time)));
        return new FeatureItem(
                Long.toString(alert.id),
                th,
                en,
                areas.place(alert.districtCode),
                Optional.of(alert.beganAt),
                until,
                properties);
    }

    private static void name(Map<String, Object> properties, District district) {
        properties.put("districtTh", district.nameTh);
        properties.put("districtEn", district.nameEn);
    }
}
