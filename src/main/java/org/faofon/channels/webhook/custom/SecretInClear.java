package org.faofon.channels.webhook.custom;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what seems to be a secret itself, where only its name should be: whatever is saved can be read in the database and
 * in its dumps.
 */
final class SecretInClear {
    private static final String REFERENCE = "\\{secret:[A-Z0-9_]{1,40}}";

    private static final Pattern HEADER = Pattern.compile(
            "(?im)^\\s*((?:proxy-)?authorization|cookie|[a-z0-9-]*(?:token|secret|key|password|auth)[a-z0-9-]*)\\s*:(.*)$");

    private static final Pattern FIELD = Pattern.compile(
            "(?i)(?:^|[?&\\n\"'])([a-z_-]*(?:token|secret|api_?key|password|passwd|pwd)[a-z_-]*)[\"']?\\s*[=:]\\s*[\"']?([^&\\s\"',}{]{4,})");

    /** Of Telegram, Discord and Slack, whose addresses are secrets. */
    private static final Pattern ADDRESS =
            Pattern.compile("bot\\d{6,}:[\\w-]{20,}|/webhooks/\\d{6,}/[\\w-]{20,}|/services/T\\w+/B\\w+/\\w{10,}");

    private SecretInClear() {}

    /** Where it is: the name of the header or field, or a part of the address. */
    static Optional<String> find(CustomWebhook hook) {
        return inHeaders(hook.headers())
                .or(() -> first(ADDRESS, hook.url()).map(found -> "URL"))
                .or(() -> first(FIELD, hook.url()))
                .or(() -> first(FIELD, hook.body()));
    }

    private static Optional<String> inHeaders(String headers) {
        return HEADER.matcher(headers)
                .results()
                .filter(line -> !line.group(2)
                        .replaceAll("(?i)\\b(bearer|basic|bot|token|key)\\b", "")
                        .replaceAll(REFERENCE, "")
                        .isBlank())
                .map(line -> line.group(1))
                .findFirst();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text.replaceAll(REFERENCE, ""));
        return found.find() ? Optional.of(found.groupCount() == 0 ? found.group() : found.group(1)) : Optional.empty();
    }
}
