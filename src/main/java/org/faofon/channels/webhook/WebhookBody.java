package org.faofon.channels.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.channels.ChannelsConfig;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the webhook; {@code docs/webhook.md} describes it. The same outbound message gives the same bytes each
 * time, so that a repetition can be recognised.
 */
@ApplicationScoped
class WebhookBody {
    private static final int VERSION = 1;

    private final AlertTextFormatter words;
    private final GaugeRegistry network;
    private final ObjectMapper json;
    private final Optional<String> site;

    WebhookBody(AlertTextFormatter words, GaugeRegistry network, ObjectMapper json, ChannelsConfig config) {
        this.words = words;
        this.network = network;
        this.json = json;
        this.site = config.publicUrl().map(URI::toString).map(url -> url.replaceAll("/+$", ""));
    }

    /** One push. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Push(
            int version,
            UUID id,
            boolean exercise,
            List<News> events,
            @Nullable Word notice) {}

    /** The same in both languages. */
    record Both(String th, String en) {}

    record Place(String code, String nameTh, String nameEn) {}

    record Danger(Level code, int number) {}

    /** One change of an alert. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record News(
            long id,
            long alert,
            AlertEvent.Kind kind,
            OffsetDateTime at,
            Hazard hazard,
            Danger level,
            Alert.Status status,
            AlertEvent.Confirmation confirmation,
            @JsonProperty("public") boolean isPublic,
            Place district,
            Both headline,
            Both description,
            Both instruction,
            Both text,
            List<Held> evidence,
            int reporting,
            int gauges,
            @Nullable OffsetDateTime dataAt,
            @Nullable Links links) {}

    /** A rule that held at one gauge. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Held(
            String rule,
            int version,
            Level level,
            String gauge,
            OffsetDateTime at,
            List<Measure> conditions,
            Evidence.@Nullable Upstream upstream) {}

    record Measure(
            Duration window,
            Duration endingAgo,
            BigDecimal mm,
            BigDecimal atLeastMm,
            BigDecimal coverage,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean soilWater) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Links(String page, @Nullable String cap) {}

    /** A notice, which belongs to no alert. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Word(
            long id,
            String key,
            Notice.Kind kind,
            Audience audience,
            OffsetDateTime at,
            String title,
            String text,
            @Nullable String page,
            @Nullable String picture) {}

    byte[] of(UUID key, OutboundMessage outbound) {
        try {
            return json.writeValueAsBytes(push(key, outbound));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Push push(UUID key, OutboundMessage outbound) {
        if (outbound instanceof OutboundMessage.Word word) {
            return new Push(VERSION, key, word.notice().exercise(), List.of(), word(word.notice()));
        }
        List<AlertEvent> events = ((OutboundMessage.News) outbound).events();
        boolean exercise = events.stream().anyMatch(event -> event.alert.exercise);
        return new Push(VERSION, key, exercise, events.stream().map(this::news).toList(), null);
    }

    private News news(AlertEvent event) {
        District district = network.districtOf(event.alert.districtCode);
        return new News(
                event.id,
                event.alert.id,
                event.kind,
                local(event.happenedAt),
                event.alert.hazard,
                new Danger(event.levelSpokenOf(), event.levelSpokenOf().number()),
                event.status,
                event.confirmation,
                event.isPublic,
                new Place(district.code, district.nameTh, district.nameEn),
                both(locale -> words.headline(event, locale)),
                both(locale -> words.description(event, locale)),
                both(locale -> words.instruction(event, locale)),
                both(locale -> words.fullText(event, locale)),
                event.evidence.stream().map(WebhookBody::held).toList(),
                event.reporting,
                event.gauges,
                Optional.ofNullable(event.dataAt).map(WebhookBody::local).orElse(null),
                site.map(address -> links(address, event)).orElse(null));
    }

    private static Links links(String site, AlertEvent event) {
        return event.isPublic
                ? new Links(site + "/alerts/" + event.alert.id, site + "/feeds/cap/" + event.id + ".xml")
                : new Links(site + "/centre/alerts/" + event.alert.id, null);
    }

    private static Held held(Evidence evidence) {
        return new Held(
                evidence.rule(),
                evidence.version(),
                evidence.level(),
                evidence.gauge(),
                local(evidence.at()),
                evidence.measures().stream().map(WebhookBody::measure).toList(),
                evidence.upstream());
    }

    private static Measure measure(Evidence.Measure measure) {
        return new Measure(
                measure.window(),
                measure.endingAgo(),
                Depth.toMm(measure.depthMicrometres()),
                Depth.toMm(measure.thresholdMicrometres()),
                BigDecimal.valueOf(measure.coverage()).setScale(3, RoundingMode.DOWN),
                measure.soilWater());
    }

    private Word word(Notice notice) {
        return new Word(
                notice.id(),
                notice.key(),
                notice.kind(),
                notice.audience(),
                local(notice.at()),
                words.title(notice, AlertTextFormatter.THAI),
                notice.text(),
                notice.path().flatMap(this::address).orElse(null),
                notice.picture().flatMap(this::address).orElse(null));
    }

    private Optional<String> address(String path) {
        return site.map(start -> start + path);
    }

    private static Both both(Function<Locale, String> saying) {
        return new Both(saying.apply(AlertTextFormatter.THAI), saying.apply(AlertTextFormatter.ENGLISH));
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(RainDayTime.BANGKOK)
                .toOffsetDateTime();
    }
}
