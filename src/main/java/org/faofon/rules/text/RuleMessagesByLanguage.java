package org.faofon.rules.text;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Provides the texts about rules in an explicit language, independent of the current request. */
public final class RuleMessagesByLanguage {
    private RuleMessagesByLanguage() {}

    public static RuleMessages thai() {
        return of("th");
    }

    public static RuleMessages english() {
        return of("en");
    }

    /** Thai, unless English is requested. */
    public static RuleMessages of(String language) {
        return MessageBundles.get(RuleMessages.class, Localized.Literal.of(language.equals("en") ? "en" : "th"));
    }
}
