package org.faofon.rules;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Where the words about rules come from when it matters which language they are in, whoever is being served. */
final class RuleLanguage {
    private RuleLanguage() {}

    static RuleMessages thai() {
        return of("th");
    }

    static RuleMessages english() {
        return of("en");
    }

    /** Thai, where it is not English that is asked for. */
    static RuleMessages of(String language) {
        return MessageBundles.get(RuleMessages.class, Localized.Literal.of(language.equals("en") ? "en" : "th"));
    }
}
