package org.faofon.rules.text;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Where the words about rules come from when it matters which language they are in, no matter who is being served. */
public final class RuleTextsByLanguage {
    private RuleTextsByLanguage() {}

    public static RuleMessages thai() {
        return of("th");
    }

    public static RuleMessages english() {
        return of("en");
    }

    /** Thai, where it is not English that is asked for. */
    public static RuleMessages of(String language) {
        return MessageBundles.get(RuleMessages.class, Localized.Literal.of(language.equals("en") ? "en" : "th"));
    }
}
