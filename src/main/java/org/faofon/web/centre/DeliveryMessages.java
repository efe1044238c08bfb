package org.faofon.web.centre;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about deliveries, from messages/delivery_th.properties and delivery_en.properties. */
@MessageBundle("delivery")
public interface DeliveryMessages {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String all();

    @Message
    String waiting();

    @Message
    String delivered();

    @Message
    String refused();

    @Message
    String leftOutOnes();

    @Message
    String none();

    @Message
    String leftOut(String channel, String time);

    @Message
    String again();

    @Message
    String look();

    @Message
    String queued(String time);

    @Message
    String next(String time);

    @Message
    String settled(String time);

    @Message
    String askedBy(String officer);

    @Message
    String tries(int attempts);

    @Message
    String latestTries(int shown, int attempts);

    @Message
    String tryNumber(int number, String time);

    @Message
    String tryDelivered();

    @Message
    String tryLater();

    @Message
    String tryRefused();

    @Message
    String tryLeftOut();

    @Message
    String tryUnknown();

    @Message
    String notice();

    @Message
    String resend();

    @Message
    String resendDelivered();

    @Message
    String resendCost();

    @Message
    String resendOld();

    @Message
    String resendNow(String channel);

    @Message
    String toldQueued();

    @Message
    String toldWaits();

    @Message
    String more(int most);

    @Message
    String realTime();
}
