package org.faofon.web.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A calendar (RFC 5545, RFC 7986) of alerts. */
record ICalendar(String name, List<Event> events) {
    static final String MEDIA_TYPE = "text/calendar";

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * One alert.
     *
     * @param uid the same as long as it is the same alert
     * @param sequence how often it was changed
     * @param cancelled whether it was a false alarm
     */
    record Event(
            String uid,
            int sequence,
            Instant changed,
            Instant start,
            Instant end,
            String summary,
            String description,
            String url,
            boolean cancelled) {}

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN", "VCALENDAR");
        line(text, "VERSION", "2.0");
        line(text, "PRODID", "-//Faofon//Alerts//TH");
        line(text, "CALSCALE", "GREGORIAN");
        line(text, "METHOD", "PUBLISH");
        line(text, "NAME", escaped(name));
        line(text, "X-WR-CALNAME", escaped(name));
        line(text, "REFRESH-INTERVAL;VALUE=DURATION", "PT15M");
        line(text, "X-PUBLISHED-TTL", "PT15M");
        events.forEach(event -> write(text, event));
        line(text, "END", "VCALENDAR");
        return text.toString();
    }

    private static void write(StringBuilder text, Event event) {
        line(text, "BEGIN", "VEVENT");
        line(text, "UID", escaped(event.uid));
        line(text, "SEQUENCE", Integer.toString(event.sequence));
        line(text, "DTSTAMP", UTC.format(event.changed));
        line(text, "LAST-MODIFIED", UTC.format(event.changed));
        line(text, "DTSTART", UTC.format(event.start));
        line(text, "DTEND", UTC.format(event.end));
        line(text, "SUMMARY", escaped(event.summary));
        line(text, "DESCRIPTION", escaped(event.description));
        line(text, "URL", event.url);
        line(text, "STATUS", event.cancelled ? "CANCELLED" : "CONFIRMED");
        line(text, "TRANSP", "TRANSPARENT");
        line(text, "END", "VEVENT");
    }

    /** Text values (3.3.11); control characters are not allowed in them. */
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }

    /** Folds lines of more than 75 octets (3.1), never within a character: some readers decode each line alone. */
    private static void line(StringBuilder text, String name, String value) {
        int octets = 0;
        for (int letter : (name + ":" + value).codePoints().toArray()) {
            String one = Character.toString(letter);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += length;
        }
        text.append("\r\n");
    }
}
