package org.faofon.sources.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.function.Function;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;

/** The same in both languages. */
record Both(String th, String en) {
    /** The words and numbers of one language. */
    record Words(Language language, OfficialMessages in, LocaleFormatter numbers) {
        private static Words of(Language language) {
            return new Words(
                    language,
                    MessageBundles.get(OfficialMessages.class, Localized.Literal.of(language.code())),
                    new LocaleFormatter(language));
        }

        String pick(String th, String en) {
            return language == Language.TH ? th : en;
        }
    }

    static Both of(Function<Words, String> text) {
        return new Both(text.apply(Words.of(Language.TH)), text.apply(Words.of(Language.EN)));
    }
}
