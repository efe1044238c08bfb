package org.faofon.channels.webhook.custom;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.alerts.Level;
import org.faofon.channels.webhook.custom.CustomWebhook.Format;
import org.faofon.channels.webhook.custom.CustomWebhook.Method;
import org.faofon.channels.webhook.custom.CustomWebhookFault.Kind;
import org.faofon.common.text.Language;
import org.faofon.common.text.ThaiDigits;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields of the form, as they were entered. */
public final class CustomWebhookForm {
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_HEADERS = 2_000;
    private static final int LONGEST_BODY = 4_000;
    private static final int LONGEST_EXPECTS = 100;
    private static final int SHORTEST_TEXT = 20;
    private static final int LONGEST_TEXT = 4_000;

    @RestForm
    public @Nullable String name;

    @RestForm
    public @Nullable String title;

    @RestForm
    public @Nullable String method;

    @RestForm
    public @Nullable String url;

    @RestForm
    public @Nullable String headers;

    @RestForm
    public @Nullable String format;

    @RestForm
    public @Nullable String body;

    @RestForm
    public @Nullable String expects;

    @RestForm
    public @Nullable String language;

    @RestForm
    public @Nullable String longest;

    @RestForm
    public @Nullable String minLevel;

    @RestForm
    public @Nullable List<String> districts;

    @RestForm
    public @Nullable String notices;

    @RestForm
    public @Nullable String exercises;

    /** @throws CustomWebhookFault if a field has no such value */
    CustomWebhook read(String name, boolean enabled) {
        if (!CustomWebhook.isName(name)) {
            throw new CustomWebhookFault(Kind.NAME, name);
        }
        CustomWebhook hook = new CustomWebhook(
                name,
                text(title, LONGEST_TITLE, Kind.TITLE),
                enabled,
                one(Method.class, method, Kind.METHOD),
                text(url, LONGEST_URL, Kind.URL),
                limited(headers, LONGEST_HEADERS, Kind.HEADER),
                one(Format.class, format, Kind.METHOD),
                limited(body, LONGEST_BODY, Kind.TOO_LONG),
                limited(expects, LONGEST_EXPECTS, Kind.TOO_LONG).strip(),
                Language.of(language),
                number(),
                one(Level.class, minLevel, Kind.NUMBER),
                chosen(),
                notices != null,
                exercises != null);
        if (!CustomWebhookRequests.fits(hook.method(), hook.format())) {
            throw new CustomWebhookFault(Kind.METHOD, "");
        }
        SecretInClear.find(hook).ifPresent(where -> {
            throw new CustomWebhookFault(Kind.SECRET_IN_CLEAR, where);
        });
        return hook;
    }

    /** What was entered, as far as it can be shown again. */
    CustomWebhook asEntered(String name, boolean enabled) {
        return new CustomWebhook(
                name,
                given(title),
                enabled,
                or(Method.class, method, Method.POST),
                given(url),
                given(headers),
                or(Format.class, format, Format.JSON),
                given(body),
                given(expects),
                Language.of(language),
                OptionalInt.empty(),
                or(Level.class, minLevel, Level.WARNING),
                chosen(),
                notices != null,
                exercises != null);
    }

    private static <E extends Enum<E>> E or(Class<E> type, @Nullable String name, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private Set<String> chosen() {
        return districts == null
                ? Set.of()
                : districts.stream().filter(code -> code.matches("\\d{4}")).collect(Collectors.toSet());
    }

    private OptionalInt number() {
        String entered = ThaiDigits.toArabic(given(longest)).strip();
        if (entered.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!entered.matches("\\d{1,4}")) {
            throw new CustomWebhookFault(Kind.NUMBER, entered);
        }
        int most = Integer.parseInt(entered);
        if (most < SHORTEST_TEXT || most > LONGEST_TEXT) {
            throw new CustomWebhookFault(Kind.NUMBER, entered);
        }
        return OptionalInt.of(most);
    }

    private static String text(@Nullable String entered, int most, Kind kind) {
        String stripped = limited(entered, most, kind).strip();
        if (stripped.isEmpty()) {
            throw new CustomWebhookFault(kind, "");
        }
        return stripped;
    }

    private static String limited(@Nullable String entered, int most, Kind kind) {
        String given = given(entered).replace("\r\n", "\n");
        if (given.length() > most || given.indexOf('\0') >= 0) {
            throw new CustomWebhookFault(kind, String.valueOf(most));
        }
        return given;
    }

    private static String given(@Nullable String entered) {
        return entered == null ? "" : entered;
    }

    private static <E extends Enum<E>> E one(Class<E> type, @Nullable String name, Kind kind) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CustomWebhookFault(kind, given(name)));
    }
}
