package org.faofon.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses that belong to one gauge. */
final class GaugePath {
    private static final Pattern UNDER_A_GAUGE = Pattern.compile("/api/v1/gauges/([^/]+)(/.*)?");

    private GaugePath() {}

    static Optional<String> gaugeIn(String path) {
        Matcher matcher = UNDER_A_GAUGE.matcher(path);
        return matcher.matches()
                ? Optional.of(URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
