package org.faofon.alerts.deadman;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about problems of Faofon itself, from messages/trouble_th.properties and trouble_en.properties. */
@MessageBundle("trouble")
public interface TroubleMessages {
    @Message
    String noReading(String since);

    @Message
    String noReadingText(String span);

    @Message
    String readingAgain();

    @Message
    String readingAgainText(String since, String span);

    @Message
    String notJudging(String since);

    @Message
    String notJudgingText(String span);

    @Message
    String judgingAgain();

    @Message
    String judgingAgainText(String since, String span);
}
