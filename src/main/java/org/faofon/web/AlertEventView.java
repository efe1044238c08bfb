package org.faofon.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Level;
import org.jspecify.annotations.Nullable;

/**
 * One change in the life of an alert.
 *
 * @param id also names its CAP message, if it is public
 * @param alert the id of its alert
 * @param level the level that it speaks of
 * @param by "rules" or, for the public, "officer"; officers see the name
 */
record AlertEventView(
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
        Said headline,
        @JsonIgnore Said badge,
        @JsonIgnore Said news,
        Said description,
        Said instruction,
        List<EvidenceView> evidence,
        int reporting,
        int gauges) {}
