package org.faofon.web.messages;

import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.handwritten.HandwrittenMessage;
import org.faofon.alerts.handwritten.MessageDraft;
import org.faofon.alerts.handwritten.MessageText;
import org.faofon.common.text.LocalTimeParser;
import org.faofon.common.time.RainDayTime;

/**
 * What was typed into the form of a message.
 *
 * @param form an id that the form got when it was opened
 * @param scope {@code province} or {@code districts}; nothing is chosen for the officer
 * @param until Bangkok time, as the browser's field writes it
 * @param corrects the id of the corrected message, or empty
 */
record MessageForm(
        @FormParam("form") String form,
        @FormParam("titleTh") String titleTh,
        @FormParam("textTh") String textTh,
        @FormParam("titleEn") String titleEn,
        @FormParam("textEn") String textEn,
        @FormParam("scope") String scope,
        @FormParam("district") List<String> districts,
        @FormParam("until") String until,
        @FormParam("corrects") String corrects) {
    static final String PROVINCE = "province";
    static final String DISTRICTS = "districts";

    /** Usually a message is about today and tonight. */
    private static final Duration USUALLY_VALID = Duration.ofHours(24);

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    MessageForm {
        form = Objects.requireNonNullElse(form, "");
        titleTh = Objects.requireNonNullElse(titleTh, "");
        textTh = Objects.requireNonNullElse(textTh, "");
        titleEn = Objects.requireNonNullElse(titleEn, "");
        textEn = Objects.requireNonNullElse(textEn, "");
        scope = Objects.requireNonNullElse(scope, "");
        districts = districts == null ? List.of() : List.copyOf(districts);
        until = Objects.requireNonNullElse(until, "");
        corrects = Objects.requireNonNullElse(corrects, "");
    }

    /** A form that nobody has written in. */
    static MessageForm of(MessageText text, Instant now) {
        return new MessageForm(
                UUID.randomUUID().toString(),
                text.titleTh(),
                text.textTh(),
                text.titleEn(),
                text.textEn(),
                "",
                List.of(),
                field(now.plus(USUALLY_VALID)),
                "");
    }

    /** To correct a message, beginning with its own words. */
    static MessageForm correcting(HandwrittenMessage message, Instant now) {
        MessageForm form = of(message.text(), now);
        boolean ends = message.validUntil().isAfter(now);
        return new MessageForm(
                form.form,
                form.titleTh,
                form.textTh,
                form.titleEn,
                form.textEn,
                message.districts().isEmpty() ? PROVINCE : DISTRICTS,
                message.districts(),
                ends ? field(message.validUntil()) : form.until,
                Long.toString(message.id()));
    }

    private static String field(Instant time) {
        return FIELD.format(time.truncatedTo(ChronoUnit.MINUTES).atZone(RainDayTime.BANGKOK));
    }

    MessageDraft draft() {
        return new MessageDraft(id(), getText(), chosen(), parseUntil(), parseCorrects());
    }

    public MessageText getText() {
        return new MessageText(titleTh, textTh, titleEn, textEn);
    }

    /** Another one, if the field was tampered with. */
    private UUID id() {
        try {
            return UUID.fromString(form);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** Where nothing was chosen, one that is no district, so that the draft is refused. */
    private List<String> chosen() {
        if (scope.equals(PROVINCE)) {
            return List.of();
        }
        return scope.equals(DISTRICTS) && !districts.isEmpty()
                ? districts.stream().distinct().sorted().toList()
                : List.of("");
    }

    private Optional<Instant> parseUntil() {
        try {
            return Optional.of(LocalTimeParser.parse(until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Long> parseCorrects() {
        return corrects.matches("\\d{1,18}") ? Optional.of(Long.valueOf(corrects)) : Optional.empty();
    }

    public boolean hasDistrict(String code) {
        return districts.contains(code);
    }
}
