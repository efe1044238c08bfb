package org.faofon.sim.faults;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.sim.link.Radio.Message;

/**
 * Breaks messages in the ways of real devices. No broken message may become a reading, so that what was stored can be
 * compared with what was sent.
 */
final class PayloadCorruption {
    private static final Pattern VALUE = Pattern.compile("\"(mm|tips)\":[0-9.]+");
    private static final Pattern YEAR = Pattern.compile("\"at\":\"([0-9]{4})");

    /** The years of the Buddhist era are ahead by so much. */
    private static final int BUDDHIST = 543;

    private static final List<UnaryOperator<Message>> WAYS = List.of(
            message -> text(message, message.json().substring(0, message.json().length() / 2)),
            message -> text(message, VALUE.matcher(message.json()).replaceAll("\"$1\":NaN")),
            message -> text(message, VALUE.matcher(message.json()).replaceAll("\"$1\":-1")),
            message -> text(message, VALUE.matcher(message.json()).replaceAll("\"$1\":\"??\"")),
            message -> text(message, YEAR.matcher(message.json()).replaceAll(PayloadCorruption::inBuddhistEra)),
            message -> text(message, "\u0000\u0001" + message.json()),
            PayloadCorruption::notUtf8);

    private PayloadCorruption() {}

    static Message broken(Message message, int choice) {
        return WAYS.get(Math.floorMod(choice, WAYS.size())).apply(message);
    }

    /** A byte that no UTF-8 text may contain, in the middle of a name. */
    private static Message notUtf8(Message message) {
        String json = message.json().replace("\"at\"", "\"at\u00ff\"");
        return new Message(message.topic(), json, message.retained(), StandardCharsets.ISO_8859_1);
    }

    private static String inBuddhistEra(MatchResult found) {
        return Matcher.quoteReplacement("\"at\":\"" + (Integer.parseInt(found.group(1)) + BUDDHIST));
    }

    private static Message text(Message message, String json) {
        return new Message(message.topic(), json, message.retained());
    }
}
