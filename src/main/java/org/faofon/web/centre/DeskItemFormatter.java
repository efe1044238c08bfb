package org.faofon.web.centre;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.text.Language;

/** Writes a desk item in both languages. */
final class DeskItemFormatter {
    private DeskItemFormatter() {}

    static DeskItem item(DeskItem.Urgency urgency, Function<DeskMessages, String> text, String address, Instant since) {
        return new DeskItem(urgency, text.apply(thai()), text.apply(english()), address, since, Optional.empty());
    }

    static DeskMessages thai() {
        return in(Language.TH);
    }

    static DeskMessages english() {
        return in(Language.EN);
    }

    private static DeskMessages in(Language language) {
        return MessageBundles.get(DeskMessages.class, Localized.Literal.of(language.code()));
    }
}
