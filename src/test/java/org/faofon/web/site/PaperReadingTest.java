package org.faofon.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.readings.Reading;
import org.faofon.web.site.PaperReading.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperReadingTest {
    /** 14:20 in Bangkok. */
    private static final Instant NOW = Instant.parse("2026-11-22T07:20:00Z");

    private final Gauge gauge = new Gauge();

    PaperReadingTest() {
        gauge.code = "PTL33";
        gauge.capacityMicrometres = 150_000;
    }

    private PaperReading.Parsed parse(String date, String time, String amount, String days) {
        return new PaperReading(date, time, amount, days, "").parse(gauge, "petch", NOW);
    }

    private Reading reading(String date, String time, String amount, String days) {
        return Objects.requireNonNull(parse(date, time, amount, days).reading());
    }

    private @Nullable Outcome fault(String date, String time, String amount, String days) {
        return parse(date, time, amount, days).fault();
    }

    @Test
    void aReadingEndsAtTheTimeAtWhichItWasReallyRead() {
        Reading read = reading("2026-11-20", "07:10", "12.5", "2");

        assertThat(read.at()).isEqualTo("2026-11-20T00:10:00Z");
        assertThat(read.interval().length()).isEqualTo(Duration.ofDays(2));
        assertThat(read.depth().mm()).isEqualByComparingTo("12.5");
        assertThat(read.origin().enteredBy()).isEqualTo("petch");
    }

    @Test
    void thaiDigitsAndADecimalCommaAreRead() {
        assertThat(reading("2026-11-20", "07:00", "๑๒,๕", "๑").depth().mm()).isEqualByComparingTo("12.5");
    }

    @Test
    void aTraceAndAFullCylinderAreWords() {
        assertThat(reading("2026-11-20", "07:00", "นิดเดียว", "1").depth()).isEqualTo(Depth.TRACE);
        assertThat(reading("2026-11-20", "07:00", "full", "1").depth())
                .isEqualTo(new Depth(150_000, Depth.Kind.AT_LEAST));
        assertThat(reading("2026-11-20", "07:00", "150", "1").depth().kind()).isEqualTo(Depth.Kind.AT_LEAST);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 25:00, 3, 1, NO_DATE",
        "2026-13-20, 07:00, 3, 1, NO_DATE",
        "2026-11-22, 14:21, 3, 1, FUTURE",
        "2025-10-18, 14:19, 3, 1, TOO_OLD",
        "2569-11-20, 07:00, 3, 1, FUTURE",
        "2026-11-20, 07:00, wet, 1, NO_AMOUNT",
        "2026-11-20, 07:00, -1, 1, NO_AMOUNT",
        "2026-11-20, 07:00, 3, 0, NO_DAYS",
        "2026-11-20, 07:00, 3, 32, NO_DAYS"
    })
    void whatIsWrongIsSaid(String date, String time, String amount, String days, Outcome fault) {
        assertThat(fault(date, time, amount, days)).isEqualTo(fault);
    }

    @Test
    void theVeryMomentAndFourHundredDaysAreStillAccepted() {
        assertThat(fault("2026-11-22", "14:20", "3", "1")).isNull();
        assertThat(fault("2025-10-18", "14:20", "3", "31")).isNull();
    }

    @Test
    void howMuchAFullCylinderHoldsMustBeKnown() {
        gauge.capacityMicrometres = null;

        assertThat(fault("2026-11-20", "07:00", "เต็ม", "1")).isEqualTo(Outcome.NO_CAPACITY);
    }
}
