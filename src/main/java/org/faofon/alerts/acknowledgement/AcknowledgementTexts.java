package org.faofon.alerts.acknowledgement;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts about receipts outside templates. */
public final class AcknowledgementTexts {
    private AcknowledgementTexts() {}

    public static AcknowledgementMessages thai() {
        return of("th");
    }

    public static AcknowledgementMessages english() {
        return of("en");
    }

    private static AcknowledgementMessages of(String language) {
        return MessageBundles.get(AcknowledgementMessages.class, Localized.Literal.of(language));
    }
}
