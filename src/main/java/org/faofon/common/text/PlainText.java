package org.faofon.common.text;

import java.util.regex.Pattern;

/** Text from people without the invisible characters that turn the direction of what stands around it. */
public final class PlainText {
    private static final Pattern DIRECTION = Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private PlainText() {}

    public static String of(String text) {
        return DIRECTION.matcher(text).replaceAll("").strip();
    }
}
