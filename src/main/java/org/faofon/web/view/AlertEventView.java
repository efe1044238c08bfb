package org.faofon.web.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Level;
import org.faofon.web.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * One change in the life of an alert.
 *
 * @param id also names its CAP message, if it is public
 * @param alert the id of its alert
 * @param level the level that it is about
 * @param confirmedBy the gauges at which that level is reached, if more than one confirm it
 * @param dataAt the end of the newest reading among its gauges
 * @param dataAge how old that was at the time of the event
 * @param push whether it was worth a push; otherwise it is only on the website and in the feeds
 * @param deliveries its deliveries on each channel; for officers
 * @param by "rules" or, for the public, "officer"; officers see the name
 */
public record AlertEventView(
        long id,
        long alert,
        AlertEvent.Kind kind,
        OffsetDateTime at,
        Alert.Status status,
        Level level,
        int levelNumber,
        String by,
        @Nullable String reason,
        AlertEvent.Confirmation confirmation,
        @JsonProperty("public") boolean isPublic,
        BilingualText headline,
        @JsonIgnore BilingualText badge,
        @JsonIgnore BilingualText news,
        BilingualText description,
        BilingualText instruction,
        List<EvidenceView> evidence,
        List<String> confirmedBy,
        @Nullable OffsetDateTime dataAt,
        @Nullable Duration dataAge,
        int reporting,
        int gauges,
        @Nullable OffsetDateTime heldUntil,
        boolean push,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<DeliveryView> deliveries) {
    /** Each rule that held, once, whatever the number of its gauges. */
    public Collection<EvidenceView> rules() {
        Map<String, EvidenceView> first = new LinkedHashMap<>();
        evidence.forEach(held -> first.putIfAbsent(held.rule(), held));
        return first.values();
    }
}
