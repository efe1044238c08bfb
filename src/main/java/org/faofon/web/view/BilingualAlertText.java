package org.faofon.web.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.Function;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.web.BilingualText;

/** Formats alert events in both languages. */
@ApplicationScoped
public class BilingualAlertText {
    private final AlertTextFormatter words;

    BilingualAlertText(AlertTextFormatter words) {
        this.words = words;
    }

    public BilingualText headline(AlertEvent event) {
        return both(locale -> words.headline(event, locale));
    }

    BilingualText badge(AlertEvent event) {
        return both(locale -> words.badge(event, locale));
    }

    BilingualText news(AlertEvent event) {
        return both(locale -> words.news(event, locale));
    }

    BilingualText description(AlertEvent event) {
        return both(locale -> words.description(event, locale));
    }

    BilingualText instruction(AlertEvent event) {
        return both(locale -> words.instruction(event, locale));
    }

    /** The whole message. */
    public BilingualText fullText(AlertEvent event) {
        return both(locale -> words.fullText(event, locale));
    }

    public BilingualText source() {
        return both(words::source);
    }

    private static BilingualText both(Function<Locale, String> saying) {
        return new BilingualText(saying.apply(AlertTextFormatter.THAI), saying.apply(AlertTextFormatter.ENGLISH));
    }
}
