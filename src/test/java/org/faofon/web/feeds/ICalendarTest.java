package org.faofon.web.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ICalendarTest {
    private static final String LONG =
            "ฝนตกหนักมาก 128.4 มม. ใน 24 ชม.; เสี่ยงดินถล่ม, ให้เตรียมอพยพ\nทันที \\ 🌧 " + "ก".repeat(60);

    private static ICalendar calendar(boolean cancelled) {
        return new ICalendar(
                "เตือนภัย อ.ศรีนครินทร์",
                List.of(new ICalendar.Event(
                        "alert-17-1771399200@example.org",
                        2,
                        Instant.parse("2026-02-18T08:20:00Z"),
                        Instant.parse("2026-02-18T07:20:00Z"),
                        Instant.parse("2026-02-18T09:00:00Z"),
                        "[ระดับ 2 เตือนภัย]",
                        LONG,
                        "https://rain.example.org/alerts/17",
                        cancelled)));
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    @Test
    void noLineIsLongerThan75OctetsOrEndsWithinACharacter() throws CharacterCodingException {
        String text = calendar(false).text();

        assertThat(text).endsWith("\r\n");
        for (String line : text.lines().toList()) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            assertThat(bytes.length).as(line).isLessThanOrEqualTo(75);
            assertThat(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString())
                    .isEqualTo(line);
        }
    }

    @Test
    void textIsEscaped() {
        assertThat(unfolded(calendar(false).text()))
                .contains(
                        "DESCRIPTION:ฝนตกหนักมาก 128.4 มม. ใน 24 ชม.\\; เสี่ยงดินถล่ม\\, ให้เตรียมอพยพ\\nทันที \\\\ 🌧 "
                                + "ก".repeat(60) + "\r\n");
    }

    @Test
    void leavesOutControlCharacters() {
        assertThat(ICalendar.escaped("a\u0007b\u007fc\td\r\ne")).isEqualTo("abc\td\\ne");
    }

    @Test
    void timesAreInUtc() {
        assertThat(calendar(false).text())
                .contains("DTSTART:20260218T072000Z\r\n", "DTEND:20260218T090000Z\r\n", "DTSTAMP:20260218T082000Z\r\n");
    }

    @Test
    void aFalseAlarmIsCancelled() {
        assertThat(calendar(false).text()).contains("STATUS:CONFIRMED\r\n").contains("SEQUENCE:2\r\n");
        assertThat(calendar(true).text()).contains("STATUS:CANCELLED\r\n");
    }

    @Test
    void beginsAndEndsAsACalendar() {
        assertThat(calendar(false).text())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .contains("METHOD:PUBLISH\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }
}
