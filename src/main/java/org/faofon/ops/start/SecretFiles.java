package org.faofon.ops.start;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.faofon.ops.StartupException;

/**
 * Secrets that stand in files: {@code NAME_FILE} is the path of a file whose first line is the value of {@code NAME}.
 * Container platforms and systemd hand secrets over like this, so that they stand in no environment, which others can
 * see.
 */
final class SecretFiles {
    /** Only these: other settings that end in the same way are paths that Quarkus or the program reads itself. */
    static final List<String> NAMES = List.of(
            "FAOFON_ADMIN_PASSWORD",
            "FAOFON_FACEBOOK_APP_SECRET",
            "FAOFON_FACEBOOK_TOKEN",
            "FAOFON_LINE_SECRET",
            "FAOFON_LINE_TOKEN",
            "FAOFON_LORA_PASSWORD",
            "FAOFON_MQTT_DYNSEC_PASSWORD",
            "FAOFON_MQTT_PASSWORD",
            "FAOFON_OIDC_CLIENT_SECRET",
            "FAOFON_SCRAPE_TOKEN",
            "FAOFON_WEBHOOK_SECRET",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_MAILER_PASSWORD");

    private static final String SUFFIX = "_FILE";
    private static final String OF_QUARKUS = "QUARKUS_";

    private SecretFiles() {}

    /**
     * The values by the names of system properties, under which both the start and Quarkus find them. An empty file
     * counts as unset, as an empty value does.
     */
    static Map<String, String> read(Map<String, String> environment) {
        Map<String, String> secrets = new HashMap<>();
        for (String name : NAMES) {
            String path = environment.getOrDefault(name + SUFFIX, "");
            if (path.isBlank()) {
                continue;
            }
            if (!environment.getOrDefault(name, "").isBlank()) {
                throw new StartupException(name + " and " + name + SUFFIX + " are both set.", "Remove one of them.");
            }
            String value = firstLine(name + SUFFIX, Path.of(path));
            if (!value.isEmpty()) {
                secrets.put(property(name), value);
            }
        }
        return secrets;
    }

    private static String property(String name) {
        return name.startsWith(OF_QUARKUS) ? name.toLowerCase(Locale.ROOT).replace('_', '.') : name;
    }

    private static String firstLine(String name, Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (MalformedInputException e) {
            throw new StartupException("The file of " + name + " is not text in UTF-8.", "Write it again: " + file);
        } catch (IOException e) {
            throw new StartupException(
                    "The file of " + name + " cannot be read: " + file + ".",
                    "It must exist, and the program's user must be able to read it.");
        }
    }
}
