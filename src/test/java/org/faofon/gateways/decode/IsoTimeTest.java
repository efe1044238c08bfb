package org.faofon.gateways.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
    @Property
    void readsWhatTheLibraryReads(
            @ForAll @LongRange(min = -60_000_000_000L, max = 250_000_000_000L) long epochSecond,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offsetMinutes) {
        OffsetDateTime time =
                Instant.ofEpochSecond(epochSecond).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
        String text = "%tFT%<tT%s".formatted(time, time.format(java.time.format.DateTimeFormatter.ofPattern("xxx")));

        assertThat(IsoTime.parse(text)).isEqualTo(OffsetDateTime.parse(text)).isEqualTo(time);
    }

    @Property
    void readsWhatTheLibraryReadsInUniversalTime(
            @ForAll @LongRange(min = -60_000_000_000L, max = 250_000_000_000L) long epochSecond) {
        Instant time = Instant.ofEpochSecond(epochSecond);
        String text = "%tFT%<tTZ".formatted(time.atOffset(ZoneOffset.UTC));

        assertThat(IsoTime.parse(text)).isEqualTo(OffsetDateTime.parse(text)).isEqualTo(time.atOffset(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T00:05:00z",
                "2026-11-22T00:05Z",
                "2026-11-22T07:05:00.125+07:00",
                "2026-11-22T07:05+07:00",
                "2026-11-22t07:05:00+07:00",
                "2026-11-22T07:05:00-03:30"
            })
    void takesTheOtherFormsToo(String text) {
        assertThat(IsoTime.parse(text)).isEqualTo(OffsetDateTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T07:05:00+07:00",
                "2026-13-22T07:05:00+07:00",
                "2026-11-22T24:05:00+07:00",
                "2026-11-22T07:60:00+07:00",
                "2026-11-22T07:05:61+07:00",
                "2026-11-22T07:05:00+19:00",
                "2026-11-22T07:05:00+07-00",
                "2026-11-22T07:05:00ZZ",
                "2026-11-22T07:05Z+07:00Z",
                "2026/11/22T07:05:00+07:00",
                "2026-11-22T07:05:00",
                "๒๐๒๖-๑๑-๒๒T๐๗:๐๕:๐๐+๐๗:๐๐",
                ""
            })
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> IsoTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
