package org.faofon.ops.start;

import io.quarkus.runtime.configuration.DurationConverter;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faofon.common.security.SigningKey;
import org.faofon.ops.StartupException;

/**
 * Checks the settings that become identifiers and addresses, which other systems split, compare or call. An error in
 * them would show only there, and perhaps only on the day of a storm.
 */
final class SettingsCheck {
    /** CAP 1.2 writes references as sender,identifier,sent separated by spaces, and forbids &lt; and &amp;. */
    private static final Pattern CAP_SENDER = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl},<&]{1,200}");

    /** ITU-T X.660: arcs without leading zeros, the first 0 to 2. */
    private static final Pattern OID = Pattern.compile("[0-2](\\.(0|[1-9]\\d{0,17})){2,30}");

    private static final Pattern LINE_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern CLIENT_ID = Pattern.compile("[\\x21-\\x7E&&[^/+#]]{1,64}");
    /** An address as a mail server accepts it, with an optional name: centre@example.go.th, Centre &lt;…&gt;. */
    private static final Pattern MAIL = Pattern.compile(
            "[^\\s\\p{Cntrl}@<>,;]{1,64}@[^\\s\\p{Cntrl}@<>,;]+|[^\\p{Cntrl}@<>,;\"]*<[^\\s@<>,;]+@[^\\s@<>,;]+>");

    /** One line of text; XML and headers cannot contain control characters. */
    private static final Pattern LINE_OF_TEXT = Pattern.compile("\\P{Cntrl}{1,500}");

    /** Content-Security-Policy ends a directive with a semicolon, and a list of policies with a comma. */
    private static final Pattern CSP_SOURCES = Pattern.compile("[\\x20-\\x7E&&[^;,]]{1,2000}");

    private static final Pattern MONTH_AND_DAY = Pattern.compile(
            "(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|[12]\\d)");

    /** The Thai water data standard joins it to the code of a station with a hyphen. */
    private static final Pattern AGENCY = Pattern.compile("[A-Za-z0-9]{1,16}");

    private static final Pattern ROLE = Pattern.compile("viewer|officer|admin");

    /** It opens everything to anybody who guesses it. */
    private static final int SHORTEST_PASSWORD = 10;

    private static final Duration SHORTEST_CAP = Duration.ofMinutes(10);
    private static final Duration LONGEST_CAP = Duration.ofDays(30);
    private static final int WIDEST_CAP_KM = 200;

    private static final List<String> WEB = List.of("http", "https");
    private static final List<String> BROKER = List.of("tcp", "ssl", "ws", "wss", "mqtt", "mqtts");

    private SettingsCheck() {}

    static void check(StartSettings settings) {
        adminPassword(settings);
        name(
                settings,
                "FAOFON_WEB_CAP_SENDER",
                CAP_SENDER,
                "one word without spaces, commas, < and &, such as" + " faofon@rain.example.ac.th");
        name(settings, "FAOFON_WEB_CAP_OID", OID, "an object identifier, such as 2.49.0.1.764.1");
        capCertificate(settings);
        name(settings, "FAOFON_WEB_CAP_CONTACT", LINE_OF_TEXT, "one line of at most 500 characters");
        name(settings, "FAOFON_WEB_BOUNDARIES_ATTRIBUTION", LINE_OF_TEXT, "one line of at most 500 characters");
        name(settings, "FAOFON_WEB_EMBED_ANCESTORS", CSP_SOURCES, "sites separated by spaces, without ; and ,");
        capLasts(settings);
        capRadius(settings);
        mailAddresses(settings);
        name(settings, "QUARKUS_MAILER_FROM", MAIL, "one e-mail address such as rain@example.ac.th");
        String lineId = "a LINE id (letters and digits, such as C4af4980629…)";
        name(settings, "FAOFON_LINE_GROUP", LINE_ID, lineId);
        name(settings, "FAOFON_LINE_OFFICERS", LINE_ID, lineId);
        name(settings, "FAOFON_GATEWAYS_MQTT_CLIENT_ID", CLIENT_ID, "up to 64 characters without spaces, /, + and #");
        name(settings, "FAOFON_INSTANCE", CLIENT_ID, "up to 64 characters without spaces, /, + and #");
        name(
                settings,
                "FAOFON_THAIWATER_AGENCY_CODE",
                AGENCY,
                "the agency's code of letters and digits, such as G11004");
        name(settings, "FAOFON_SCHOOLS_YEAR_ENDS", MONTH_AND_DAY, "month and day, such as 04-30");
        name(settings, "FAOFON_ACCESS_OIDC_ADD_UNKNOWN_AS", ROLE, "viewer, officer or admin, or leave it out");
        address(settings, "FAOFON_OIDC_ISSUER", WEB, "https://login.example.go.th/realms/centre");
        address(settings, "FAOFON_PUBLIC_URL", WEB, "https://rain.example.ac.th");
        address(settings, "FAOFON_WEBHOOK_URL", WEB, "https://example.ac.th/alerts");
        address(settings, "FAOFON_LINE_API", WEB, "https://api.line.me");
        address(settings, "FAOFON_MQTT_URL", BROKER, "tcp://broker.example:1883");
        brokerCertificate(settings);
        settings.find("FAOFON_PUBLIC_URL")
                .filter(url -> url.contains("?") || url.contains("#"))
                .ifPresent(url -> {
                    throw wrong("FAOFON_PUBLIC_URL", url, "the address of the site only, without ? and #");
                });
    }

    private static void name(StartSettings settings, String name, Pattern form, String wanted) {
        settings.find(name).filter(value -> !form.matcher(value).matches()).ifPresent(value -> {
            throw wrong(name, value, wanted);
        });
    }

    /** Never with the value itself: it is a secret. */
    private static void adminPassword(StartSettings settings) {
        settings.find("FAOFON_ADMIN_PASSWORD")
                .filter(password -> password.codePointCount(0, password.length()) < SHORTEST_PASSWORD)
                .ifPresent(password -> {
                    throw new StartupException(
                            "FAOFON_ADMIN_PASSWORD is too short.",
                            "Choose at least " + SHORTEST_PASSWORD
                                    + " characters, for instance with: openssl rand -hex 8");
                });
    }

    /** A wrong name would leave the gauges without TLS. */
    private static void brokerCertificate(StartSettings settings) {
        filesOf(settings, "MQTT over TLS", "FAOFON_MQTT_TLS_CERT", "FAOFON_MQTT_TLS_KEY");
    }

    private static void capCertificate(StartSettings settings) {
        List<Path> files =
                filesOf(settings, "the signature of CAP messages", "FAOFON_WEB_CAP_CERTIFICATE", "FAOFON_WEB_CAP_KEY");
        if (!files.isEmpty()) {
            try {
                SigningKey.read(files.get(0), files.get(1));
            } catch (IOException e) {
                throw new StartupException(
                        "CAP messages cannot be signed: " + e.getMessage() + ".",
                        "FAOFON_WEB_CAP_CERTIFICATE and FAOFON_WEB_CAP_KEY are PEM files of an RSA key of 2048 bits or more.");
            }
        }
    }

    /** Both files, or none. */
    private static List<Path> filesOf(StartSettings settings, String purpose, String certificate, String key) {
        String names = certificate + " and " + key;
        List<String> files = Stream.of(certificate, key)
                .flatMap(name -> settings.find(name).stream())
                .toList();
        if (files.size() == 1) {
            throw new StartupException(
                    "Only one of " + names + " is set.", capitalised(purpose) + " needs both files.");
        }
        for (String file : files) {
            if (!Files.isReadable(Path.of(file))) {
                throw new StartupException(
                        "The file " + file + " for " + purpose + " cannot be read.",
                        "Correct " + names + ", or let this user read the file.");
            }
        }
        return files.stream().map(Path::of).toList();
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void capLasts(StartSettings settings) {
        settings.find("FAOFON_WEB_CAP_LASTS")
                .filter(value -> findSpan(value)
                        .filter(span -> span.compareTo(SHORTEST_CAP) >= 0 && span.compareTo(LONGEST_CAP) <= 0)
                        .isEmpty())
                .ifPresent(value -> {
                    throw wrong("FAOFON_WEB_CAP_LASTS", value, "10 minutes to 30 days, such as PT24H or 24h");
                });
    }

    private static Optional<Duration> findSpan(String text) {
        try {
            return Optional.of(DurationConverter.parseDuration(text.strip()));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void capRadius(StartSettings settings) {
        settings.find("FAOFON_WEB_CAP_RADIUS_KM")
                .filter(value -> !isRadius(value))
                .ifPresent(value -> {
                    throw wrong("FAOFON_WEB_CAP_RADIUS_KM", value, "a number over 0 and up to " + WIDEST_CAP_KM);
                });
    }

    private static boolean isRadius(String text) {
        return text.strip().matches("\\d{1,3}(\\.\\d{1,3})?")
                && Double.parseDouble(text.strip()) > 0
                && Double.parseDouble(text.strip()) <= WIDEST_CAP_KM;
    }

    private static void mailAddresses(StartSettings settings) {
        settings.find("FAOFON_MAIL_TO")
                .filter(value -> Arrays.stream(value.split(",", -1))
                        .map(String::strip)
                        .anyMatch(one -> !MAIL.matcher(one).matches()))
                .ifPresent(value -> {
                    throw wrong(
                            "FAOFON_MAIL_TO",
                            value,
                            "e-mail addresses separated by commas, such as a@example.go.th,b@example.go.th");
                });
    }

    private static void address(StartSettings settings, String name, List<String> schemes, String example) {
        settings.find(name).filter(value -> !isAddress(value, schemes)).ifPresent(value -> {
            throw wrong(name, value, "a complete address such as " + example);
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

    private static StartupException wrong(String name, String value, String wanted) {
        return new StartupException(name + " is \"" + value + "\".", "Set it to " + wanted + ".");
    }
}
