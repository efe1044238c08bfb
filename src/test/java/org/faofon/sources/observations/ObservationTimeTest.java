package org.faofon.sources.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.faofon.sources.Source.Era;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationTimeTest {
    private static final String BANGKOK = "Asia/Bangkok";

    private static Instant parse(String text, String pattern, Era era) throws RowException {
        return new ObservationTime(pattern, BANGKOK, era).parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22 07:00, '', 2026-11-22T00:00:00Z",
        "2026-11-22T07:00:30, '', 2026-11-22T00:00:30Z",
        "2026-11-22T07:00:00+07:00, '', 2026-11-22T00:00:00Z",
        "2026-11-22T00:00:00.000Z, '', 2026-11-22T00:00:00Z",
        "2569-11-22 07:00, '', 2026-11-22T00:00:00Z",
        "๒๕๖๙-๑๑-๒๒ ๐๗:๐๐, '', 2026-11-22T00:00:00Z",
        "22/11/2569 07:00, dd/MM/yyyy HH:mm, 2026-11-22T00:00:00Z",
        "25691122 0700, yyyyMMdd HHmm, 2026-11-22T00:00:00Z",
        "2571-02-29 07:00, '', 2028-02-29T00:00:00Z",
    })
    void readsBothErasWithAndWithoutAnOffset(String text, String pattern, Instant time) throws RowException {
        assertThat(parse(text, pattern, Era.AUTO)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-30 07:00", "2026-11-22", "22/11/2026 07:00", "2026-11-22 25:00"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> parse(text, "", Era.AUTO)).isInstanceOf(RowException.class);
    }

    @Test
    void aYearOfTheOtherEraIsWrongWhereTheEraIsStated() throws RowException {
        assertThatThrownBy(() -> parse("2026-11-22 07:00", "", Era.BUDDHIST)).isInstanceOf(RowException.class);
        assertThatThrownBy(() -> parse("2569-11-22 07:00", "", Era.COMMON)).isInstanceOf(RowException.class);
        assertThat(parse("2569-11-22 07:00", "", Era.BUDDHIST)).isEqualTo(parse("2026-11-22 07:00", "", Era.COMMON));
    }
}
