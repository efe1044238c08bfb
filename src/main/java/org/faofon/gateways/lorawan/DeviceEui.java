package org.faofon.gateways.lorawan;

import java.util.Locale;
import java.util.regex.Pattern;
import org.faofon.common.text.Excerpt;

/**
 * The address of a LoRaWAN device (EUI-64), which is printed on it.
 *
 * @param text 16 hexadecimal digits, upper case
 */
record DeviceEui(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9A-F]{16}");

    DeviceEui {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a device EUI must be 16 hexadecimal digits such as 0102030405060708, but was \"" + Excerpt.of(text)
                            + "\"");
        }
    }

    /** Parses it as servers and labels write it: in either case, with or without separators. */
    static DeviceEui parse(String text) {
        return new DeviceEui(
                text.strip().replace("-", "").replace(":", "").replace(" ", "").toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
