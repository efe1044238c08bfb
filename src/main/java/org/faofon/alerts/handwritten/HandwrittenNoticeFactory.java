package org.faofon.alerts.handwritten;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.ProvinceName;

/** Writes an officer's message as a notice: their Thai, what it is about and until when, and their English below. */
@ApplicationScoped
class HandwrittenNoticeFactory {
    /** The public page of the messages. */
    private static final String PAGE = "/messages";

    private final GaugeRegistry network;
    private final ProvinceName province;

    HandwrittenNoticeFactory(GaugeRegistry network, ProvinceName province) {
        this.network = network;
        this.province = province;
    }

    Notice.Draft draft(MessageDraft draft, Optional<HandwrittenMessage> corrected) {
        HandwrittenNoticeMessages in = in(AlertTextFormatter.THAI);
        MessageText text = draft.text();
        String title = corrected.isPresent() ? in.correction(text.titleTh()) : in.news(text.titleTh());
        return notice(
                "message-" + draft.form(),
                title,
                text.textTh()
                        + about(draft, corrected, AlertTextFormatter.THAI)
                        + (text.hasEnglish()
                                ? "\n\n" + text.titleEn() + "\n" + text.textEn()
                                        + about(draft, corrected, AlertTextFormatter.ENGLISH)
                                : ""));
    }

    private String about(MessageDraft draft, Optional<HandwrittenMessage> corrected, Locale locale) {
        HandwrittenNoticeMessages in = in(locale);
        String until = draft.validUntil()
                .map(end -> "\n" + in.until(moment(end, locale)))
                .orElse("");
        String instead = corrected
                .map(earlier -> "\n" + in.instead(title(earlier, locale), moment(earlier.sentAt(), locale)))
                .orElse("");
        return instead + "\n" + in.area(area(draft.districts(), locale)) + until;
    }

    Notice.Draft withdrawal(HandwrittenMessage message, String reason) {
        HandwrittenNoticeMessages thai = in(AlertTextFormatter.THAI);
        HandwrittenNoticeMessages english = in(AlertTextFormatter.ENGLISH);
        String text =
                thai.withdrawnText(message.text().titleTh(), moment(message.sentAt(), AlertTextFormatter.THAI), reason);
        String after = message.text().hasEnglish()
                ? "\n\n"
                        + english.withdrawnText(
                                message.text().titleEn(), moment(message.sentAt(), AlertTextFormatter.ENGLISH), reason)
                : "";
        return notice(
                "message-" + message.form() + "-withdrawn",
                thai.withdrawn(message.text().titleTh()),
                text + after);
    }

    private static Notice.Draft notice(String key, String title, String text) {
        return new Notice.Draft(
                key, Notice.Kind.MESSAGE, Audience.GROUP, title, text, Optional.of(PAGE), Optional.empty());
    }

    private static String title(HandwrittenMessage message, Locale locale) {
        boolean english =
                locale.equals(AlertTextFormatter.ENGLISH) && message.text().hasEnglish();
        return english ? message.text().titleEn() : message.text().titleTh();
    }

    private String area(List<String> districts, Locale locale) {
        boolean thai = locale.equals(AlertTextFormatter.THAI);
        if (districts.isEmpty()) {
            return in(locale).wholeProvince(thai ? province.th() : province.en());
        }
        return districts.stream()
                .map(code -> network.findDistrict(code)
                        .map(district -> name(district, thai))
                        .orElse(code))
                .collect(Collectors.joining(thai ? " " : ", "));
    }

    private static String name(District district, boolean thai) {
        return thai ? "อ." + district.nameTh : district.nameEn;
    }

    private static String moment(Instant at, Locale locale) {
        return new LocaleFormatter(Language.of(locale.getLanguage())).moment(RainDayTime.local(at));
    }

    private static HandwrittenNoticeMessages in(Locale locale) {
        return MessageBundles.get(HandwrittenNoticeMessages.class, Localized.Literal.of(locale.getLanguage()));
    }
}
