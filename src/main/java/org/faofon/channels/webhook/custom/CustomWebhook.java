package org.faofon.channels.webhook.custom;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.faofon.alerts.Level;
import org.faofon.common.text.Language;

/**
 * A channel as an administrator has set it up. It contains no secrets, only their names.
 *
 * @param name never changes; the deliveries show it
 * @param url a template, for secrets only
 * @param headers one a line, {@code Name: value}; the values are templates, for secrets only
 * @param body a template; for {@link Format#FORM} one a line, {@code name=value}
 * @param expects what a right answer contains; empty if any answer of 2xx is right
 * @param longest of the text, in characters
 * @param districts codes; empty for all
 * @param notices whether it also gets the daily and monthly words
 * @param exercises whether it also gets exercises, with their mark
 */
record CustomWebhook(
        String name,
        String title,
        boolean enabled,
        Method method,
        String url,
        String headers,
        Format format,
        String body,
        String expects,
        Language language,
        OptionalInt longest,
        Level minLevel,
        Set<String> districts,
        boolean notices,
        boolean exercises) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{1,10}");

    /** How it is sent. */
    enum Method {
        POST,
        PUT,
        GET
    }

    /** What is sent. */
    enum Format {
        JSON("application/json; charset=utf-8"),
        /** With GET, it is the query of the address. */
        FORM("application/x-www-form-urlencoded; charset=utf-8"),
        TEXT("text/plain; charset=utf-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    CustomWebhook {
        districts = Set.copyOf(districts);
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Its name in the outbox. */
    String channel() {
        return "hook." + name;
    }

    CustomWebhook enabled(boolean on) {
        return new CustomWebhook(
                name, title, on, method, url, headers, format, body, expects, language, longest, minLevel, districts,
                notices, exercises);
    }

    Locale locale() {
        return Locale.forLanguageTag(language.code());
    }
}
