package org.faofon.channels.webhook.custom;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.TextTruncation;
import org.faofon.common.text.Language;
import org.faofon.common.web.PublicUrls;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;

/** The values that a template may name, of one message and in one language. */
@ApplicationScoped
class MessageValues {
    /** All names, in the order in which the page explains them. */
    static final List<String> NAMES = List.of(
            "text",
            "title",
            "instruction",
            "link",
            "picture",
            "time",
            "level",
            "levelName",
            "hazard",
            "district",
            "districtCode",
            "kind",
            "exercise",
            "id");

    private static final String CUT = "…";

    private final AlertTextFormatter words;
    private final GaugeRegistry network;
    private final Optional<PublicUrls> site;

    MessageValues(AlertTextFormatter words, GaugeRegistry network, ChannelsConfig config) {
        this.words = words;
        this.network = network;
        this.site = config.publicUrl().map(PublicUrls::new);
    }

    Map<String, String> of(UUID key, OutboundMessage message, CustomWebhook hook) {
        Map<String, String> values = empty(key);
        if (message instanceof OutboundMessage.Word word) {
            fill(values, word.notice(), hook);
        } else {
            List<AlertEvent> events = ((OutboundMessage.News) message).events();
            fill(values, events.get(events.size() - 1), hook);
        }
        return values;
    }

    private static Map<String, String> empty(UUID key) {
        Map<String, String> values = new LinkedHashMap<>();
        NAMES.forEach(name -> values.put(name, ""));
        values.put("id", key.toString());
        return values;
    }

    private void fill(Map<String, String> values, AlertEvent event, CustomWebhook hook) {
        Locale locale = hook.locale();
        String headline = words.headline(event, locale);
        String instruction = words.instruction(event, locale);
        values.put("title", headline);
        values.put("instruction", instruction);
        values.put("text", cut(hook, List.of(words.fullText(event, locale), headline + "\n" + instruction, headline)));
        values.put("time", words.moment(event.happenedAt, locale));
        values.put("level", String.valueOf(event.levelSpokenOf().number()));
        values.put("levelName", words.level(event.levelSpokenOf(), locale));
        values.put("hazard", words.hazard(event.alert.hazard, locale));
        values.put("districtCode", event.alert.districtCode);
        values.put("district", district(event.alert.districtCode, hook));
        values.put("kind", event.kind.name());
        values.put("exercise", String.valueOf(event.alert.exercise));
        values.put("link", address("/alerts/" + event.alert.id));
    }

    private String district(String code, CustomWebhook hook) {
        Optional<District> district = network.findDistrict(code);
        return district.map(known -> hook.language() == Language.TH ? known.nameTh : known.nameEn)
                .orElse(code);
    }

    private void fill(Map<String, String> values, Notice notice, CustomWebhook hook) {
        String title = words.title(notice, hook.locale());
        values.put("title", title);
        values.put("text", cut(hook, List.of(title + "\n" + notice.text(), title)));
        values.put("time", words.moment(notice.at(), hook.locale()));
        values.put("kind", notice.kind().name());
        values.put("exercise", String.valueOf(notice.exercise()));
        notice.path().ifPresent(path -> values.put("link", address(path)));
        notice.picture().ifPresent(path -> values.put("picture", address(path)));
    }

    /** The longest text that fits; the last one is cut if it must be. */
    static String cut(CustomWebhook hook, List<String> fromLongToShort) {
        if (hook.longest().isEmpty()) {
            return fromLongToShort.get(0);
        }
        int most = hook.longest().getAsInt();
        String fitted = TextTruncation.firstThatFits(most, fromLongToShort);
        if (hook.language() == Language.TH || !fitted.endsWith(CUT)) {
            return fitted;
        }
        // This sign alone would make an English SMS one of 70 characters.
        String shorter = TextTruncation.fit(fromLongToShort.get(fromLongToShort.size() - 1), most - 2);
        return shorter.replace(CUT, "...");
    }

    private String address(String path) {
        return site.map(urls -> urls.page(path).toString()).orElse("");
    }
}
