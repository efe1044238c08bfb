package org.faofon.common.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The colours of {@code assets/tokens.css} by day, so that a colour means the same in pages, pictures and messages. */
public final class DesignTokens {
    private static final String FILE = "/META-INF/resources/assets/tokens.css";
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): *(#[0-9a-f]{6});");
    private static final Map<String, String> COLOURS = read();

    private DesignTokens() {}

    /**
     * A colour by its name in the style sheet, without the dashes before it.
     *
     * @return as #RRGGBB
     * @throws IllegalArgumentException if there is none of that name
     */
    public static String colour(String name) {
        String colour = COLOURS.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("tokens.css has no colour --" + name);
        }
        return colour;
    }

    private static Map<String, String> read() {
        try (InputStream file = DesignTokens.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The program has no " + FILE);
            }
            return TOKEN.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .collect(Collectors.toMap(
                            (MatchResult token) -> token.group(1),
                            token -> token.group(2).toUpperCase(Locale.ROOT),
                            (byDay, otherwise) -> byDay));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
