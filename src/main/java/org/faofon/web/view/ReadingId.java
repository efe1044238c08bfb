package org.faofon.web.view;

import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.network.GaugeRegistry;

/** The id of a reading in addresses: its gauge, a hyphen, and the end of its interval in epoch seconds. */
public record ReadingId(String gauge, Instant at) {
    /** A gauge's code may have hyphens of its own. */
    private static final Pattern TEXT = Pattern.compile("(.+)-(\\d{1,11})");

    /**
     * Parses an id.
     *
     * @throws NotFoundException if it is invalid, or its gauge is unknown
     */
    public static ReadingId parse(String text, GaugeRegistry network) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || network.findGauge(parts.group(1)).isEmpty()) {
            throw notFound(text);
        }
        return new ReadingId(parts.group(1), Instant.ofEpochSecond(Long.parseLong(parts.group(2))));
    }

    public static NotFoundException notFound(String text) {
        return new NotFoundException("There is no reading " + text);
    }
}
