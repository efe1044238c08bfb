package org.faofon.rules;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.quarkus.qute.i18n.MessageBundles;

/** The words about rules; the texts are in messages/rules_th.properties and rules_en.properties. */
@MessageBundle("rules")
public interface RuleMessages {
    /** The words of that language, th or en, whoever is being served. */
    static RuleMessages in(String language) {
        return MessageBundles.get(RuleMessages.class, Localized.Literal.of(language));
    }

    @Message
    String faultMissing();

    @Message
    String faultObject();

    @Message
    String faultList();

    @Message
    String faultUnknown();

    @Message
    String faultText(int most);

    @Message
    String faultChoice(String choices);

    @Message
    String faultNumber();

    @Message
    String faultWhole();

    @Message
    String faultSpan();

    @Message
    String faultCode();

    @Message
    String faultOtherCode(String code);

    @Message
    String faultTwice();

    @Message
    String faultTooMany(int most);

    @Message
    String faultConditions(int most);

    @Message
    String faultCondition();

    @Message
    String faultNoRainOfNow();

    @Message
    String faultWindow();

    @Message
    String faultAgo();

    @Message
    String faultReach(int days);

    @Message
    String faultDepth(String most);

    @Message
    String faultAlpha();

    @Message
    String faultBeta();

    @Message
    String faultCurveSpan();

    @Message
    String faultCurveOrder();

    @Message
    String faultDistricts(String codes);

    @Message
    String faultNowhere();

    @Message
    String faultMinGauges(int most);

    @Message
    String faultClearBelow();

    @Message
    String faultHold();

    @Message
    String faultTimeout();

    @Message
    String outlookAssumption();
}
