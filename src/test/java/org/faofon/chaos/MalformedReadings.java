package org.faofon.chaos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** A grammar of messages, none of which is a reading. The right parts of each are right, so that the wrong part decides. */
final class MalformedReadings {
    private static final int DEEPEST = 50_000;
    private static final int LONGEST_NUMBER = 5_000;
    private static final Duration BACK = Duration.ofDays(300);
    private static final byte[][] NOT_UTF_8 = {
        {(byte) 0xC3, 0x28},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80},
        {(byte) 0xC0, (byte) 0x80},
        {(byte) 0xFF},
        {(byte) 0xE0, (byte) 0x80}
    };

    private final Random random;
    private final long from = Instant.now().minus(BACK).getEpochSecond();
    private final List<Supplier<byte[]>> productions = List.of(
            () -> text(object(time(), "\"mm\": " + pick(MalformedFields.NUMBERS))),
            () -> text(object(time(), "\"mm\": -" + digits())),
            () -> text(object(time(), "\"mm\": 9" + digits())),
            () -> text(object("\"at\": " + pick(MalformedFields.TIMES), "\"mm\": 0.2")),
            () -> text(object(time(), "\"mm\": 0.2, \"period\": " + pick(MalformedFields.PERIODS))),
            () -> text(object(time(), pick(MalformedFields.CONTRADICTIONS))),
            this::truncated,
            this::trailing,
            this::notUtf8,
            this::deep,
            this::linesInArray,
            this::noise);

    MalformedReadings(Random random) {
        this.random = random;
    }

    byte[] next() {
        return pick(productions).get();
    }

    /** A reading that would be right, but for the way it takes, which its note tells. */
    byte[] rightReading(String way) {
        return text(object(time(), "\"mm\": 0.2, \"period\": \"PT5M\"", "\"note\": \"%s\"".formatted(way)));
    }

    private String time() {
        return "\"at\": \"" + Instant.ofEpochSecond(from + random.nextInt(20_000_000)) + "\"";
    }

    private static String object(String... fields) {
        return "{" + String.join(", ", fields) + "}";
    }

    private static byte[] text(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String digits() {
        return "9".repeat(4 + random.nextInt(LONGEST_NUMBER));
    }

    private byte[] truncated() {
        byte[] whole = rightReading("cut");
        return Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
    }

    private byte[] trailing() {
        String whole = new String(rightReading("followed by something"), StandardCharsets.UTF_8);
        return text(whole + pick(List.of("x", "}", "]", ",", whole, "\u0000", "[", "\n" + whole, "//", "null")));
    }

    private byte[] notUtf8() {
        byte[] whole = text(object(time(), "\"mm\": 0.2, \"note\": \"not UTF-8 §\""));
        int place = whole.length - 4; // The two bytes of the sign.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(whole, 0, place);
        bytes.writeBytes(NOT_UTF_8[random.nextInt(NOT_UTF_8.length)]);
        bytes.writeBytes(text("\"}"));
        return bytes.toByteArray();
    }

    private byte[] deep() {
        String opening = pick(List.of("[", "{\"mm\":", "[{\"at\":"));
        return text(opening.repeat(1 + random.nextInt(DEEPEST / opening.length())));
    }

    /** Lines where an array wants commas. */
    private byte[] linesInArray() {
        String one = new String(rightReading("lines in an array"), StandardCharsets.UTF_8);
        return text("[" + (one + "\n").repeat(2 + random.nextInt(20)) + "]");
    }

    private byte[] noise() {
        byte[] bytes = new byte[1 + random.nextInt(300)];
        random.nextBytes(bytes);
        bytes[0] = (byte) pick(List.of(0x00, 0xFF, 0x7B, 0x5B, 0x1F)).intValue();
        return bytes;
    }
}
