package org.faofon.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Has templates speak the language of the page, whatever the browser is set to: the pages are Thai first. */
@Singleton
class PageLanguage {
    private final Page page;

    PageLanguage(Page page) {
        this.page = page;
    }

    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(template -> {
            if (Arc.container().requestContext().isActive()) {
                template.setAttribute(MessageBundles.ATTRIBUTE_LOCALE, Locale.forLanguageTag(page.lang()));
            }
        });
    }
}
