package org.faofon.ops;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Looks at the settings that end up in identifiers and addresses, which others split, compare or call: a mistake there shows
 * nowhere but at the others, and perhaps only on the day of a storm.
 */
final class SettingsCheck {
    /** CAP 1.2 writes references as sender,identifier,sent with spaces between them, and forbids &lt; and &amp;. */
    private static final Pattern CAP_SENDER = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl},<&]{1,200}");

    private static final Pattern LINE_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern CLIENT_ID = Pattern.compile("[\\x21-\\x7E&&[^/+#]]{1,64}");
    private static final List<String> WEB = List.of("http", "https");
    private static final List<String> BROKER = List.of("tcp", "ssl", "ws", "wss", "mqtt", "mqtts");

    private SettingsCheck() {}

    static void check(StartSettings settings) {
        name(
                settings,
                "FAOFON_WEB_CAP_SENDER",
                CAP_SENDER,
                "one word without spaces, commas, < and &, such as" + " faofon@rain.example.ac.th");
        String lineId = "an id of LINE (letters and digits, as C4af4980629…)";
        name(settings, "FAOFON_LINE_GROUP", LINE_ID, lineId);
        name(settings, "FAOFON_LINE_OFFICERS", LINE_ID, lineId);
        name(settings, "FAOFON_GATEWAYS_MQTT_CLIENT_ID", CLIENT_ID, "up to 64 letters without spaces, /, + and #");
        address(settings, "FAOFON_PUBLIC_URL", WEB, "https://rain.example.ac.th");
        address(settings, "FAOFON_WEBHOOK_URL", WEB, "https://example.ac.th/alerts");
        address(settings, "FAOFON_LINE_API", WEB, "https://api.line.me");
        address(settings, "FAOFON_MQTT_URL", BROKER, "tcp://broker.example:1883");
        settings.find("FAOFON_PUBLIC_URL")
                .filter(url -> url.contains("?") || url.contains("#"))
                .ifPresent(url -> {
                    throw wrong("FAOFON_PUBLIC_URL", url, "the address of the site alone, without ? and #");
                });
    }

    private static void name(StartSettings settings, String name, Pattern form, String wanted) {
        settings.find(name).filter(value -> !form.matcher(value).matches()).ifPresent(value -> {
            throw wrong(name, value, wanted);
        });
    }

    private static void address(StartSettings settings, String name, List<String> schemes, String example) {
        settings.find(name).filter(value -> !isAddress(value, schemes)).ifPresent(value -> {
            throw wrong(name, value, "a whole address such as " + example);
        });
    }

    private static boolean isAddress(String text, List<String> schemes) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null
                    && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static CannotStart wrong(String name, String value, String wanted) {
        return new CannotStart(name + " is \"" + value + "\".", "Set it to " + wanted + ".");
    }
}
