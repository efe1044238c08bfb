package org.faofon.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.Function;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertWords;

/** Says alert events in both languages at once. */
@ApplicationScoped
class AlertSpeech {
    private final AlertWords words;

    AlertSpeech(AlertWords words) {
        this.words = words;
    }

    Said headline(AlertEvent event) {
        return both(locale -> words.headline(event, locale));
    }

    Said badge(AlertEvent event) {
        return both(locale -> words.badge(event, locale));
    }

    Said news(AlertEvent event) {
        return both(locale -> words.news(event, locale));
    }

    Said description(AlertEvent event) {
        return both(locale -> words.description(event, locale));
    }

    Said instruction(AlertEvent event) {
        return both(locale -> words.instruction(event, locale));
    }

    Said source() {
        return both(words::source);
    }

    private static Said both(Function<Locale, String> saying) {
        return new Said(saying.apply(AlertWords.THAI), saying.apply(AlertWords.ENGLISH));
    }
}
