package org.faofon.network.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about errors of a roster, from messages/roster_th.properties and roster_en.properties. */
@MessageBundle("roster")
public interface RosterMessages {
    @Message
    String line(long line, String text);

    @Message
    String column(long line, String column, String text);

    @Message
    String counts(int gauges, int withToken, int schools, int withPin);

    @Message
    String empty();

    @Message
    String notACode(String found);

    @Message
    String notANumber(String found);

    @Message
    String notAKind(String found);

    @Message
    String nullIsland();

    @Message
    String outsideThailand(String found);

    @Message
    String swapped(String lat, String lon);

    @Message
    String outOfRange(String least, String most, String found);

    @Message
    String notADepth(String found);

    @Message
    String notAModulus(String most, String found);

    @Message
    String notAnInterval(String found);

    @Message
    String intervalOutOfRange(String found);

    @Message
    String tokenTooShort(int least);

    @Message
    String tokenIsANumber();

    @Message
    String pinLostZeros(int digits);

    @Message
    String notAPin();

    @Message
    String otherPin(String school, long line);

    @Message
    String tipMissing();

    @Message
    String modulusOfCylinder();

    @Message
    String noDistrict(String found);

    @Message
    String districtByName(String name, String code);

    @Message
    String otherSchool(String school, long line);

    @Message
    String gaugeTwice(String gauge, long line);

    @Message
    String columnsMissing(String columns);

    @Message
    String columnTwice();

    @Message
    String noGauge();

    @Message
    String tooManyCells(int found, int columns);

    @Message
    String tooManyProblems();

    @Message
    String openQuote();

    @Message
    String notText();

    @Message
    String tooLarge(long bytes);

    @Message
    String notReadable(String why);

    @Message
    String thaiWindows();
}
