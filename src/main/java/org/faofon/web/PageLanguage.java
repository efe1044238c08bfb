package org.faofon.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Makes templates use the language of the page, whatever the browser's setting: the pages are Thai first. */
@Singleton
class PageLanguage {
    private final PageContext page;
    private final CurrentVertxRequest request;

    PageLanguage(PageContext page, CurrentVertxRequest request) {
        this.page = page;
        this.request = request;
    }

    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(template -> {
            // A request context is also active without a page request, as in a scheduled task.
            if (Arc.container().requestContext().isActive() && request.getCurrent() != null) {
                template.setAttribute(MessageBundles.ATTRIBUTE_LOCALE, Locale.forLanguageTag(page.lang()));
            }
        });
    }
}
