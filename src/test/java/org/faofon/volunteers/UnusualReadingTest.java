package org.faofon.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.faofon.readings.Depth;
import org.faofon.volunteers.NeighbourComparison.Hint;
import org.faofon.volunteers.UnusualReading.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnusualReadingTest {
    private static final Optional<BigDecimal> CAPACITY = Optional.of(new BigDecimal("150"));
    private static final Hint NOBODY = neighbours(0, null, null);

    private static Hint neighbours(int count, @Nullable String leastMm, @Nullable String mostMm) {
        BigDecimal least = leastMm == null ? null : new BigDecimal(leastMm);
        BigDecimal most = mostMm == null ? null : new BigDecimal(mostMm);
        return new Hint(OffsetDateTime.parse("2026-11-23T07:00:00+07:00"), count, least, least, most);
    }

    private static Depth exactly(String mm) {
        return Depth.ofMm(new BigDecimal(mm), Depth.Kind.EXACT);
    }

    private static Optional<Kind> kind(Depth depth, int days, Optional<BigDecimal> recordMm, Hint hint) {
        return UnusualReading.of(depth, days, CAPACITY, recordMm, hint).map(UnusualReading::kind);
    }

    @Test
    void muchMoreThanAnyNeighbourIsAskedAbout() {
        Hint little = neighbours(3, "0.0", "9.9");
        assertThat(UnusualReading.of(exactly("145"), 1, CAPACITY, Optional.empty(), little))
                .hasValueSatisfying(question -> {
                    assertThat(question.kind()).isEqualTo(Kind.HIGH);
                    assertThat(question.usualMm()).isEqualByComparingTo("9.9");
                    assertThat(question.mm()).isEqualByComparingTo("145");
                });
        assertThat(kind(exactly("29.7"), 1, Optional.empty(), little)).isEmpty();
        assertThat(kind(exactly("29.8"), 1, Optional.empty(), little)).contains(Kind.HIGH);
        assertThat(kind(exactly("19.9"), 1, Optional.empty(), neighbours(3, "0.0", "0.0")))
                .isEmpty();
    }

    @Test
    void muchLessThanEachNeighbourIsAskedAboutAlsoWithoutANumber() {
        Hint much = neighbours(3, "10.0", "80.0");
        assertThat(kind(exactly("0"), 1, Optional.empty(), much)).contains(Kind.LOW);
        assertThat(kind(Depth.TRACE, 1, Optional.empty(), much)).contains(Kind.LOW);
        assertThat(kind(exactly("2"), 1, Optional.empty(), much)).isEmpty();
    }

    @Test
    void withFewNeighboursOrSeveralDaysTheRecordCounts() {
        Optional<BigDecimal> record = Optional.of(new BigDecimal("90"));
        assertThat(kind(exactly("61"), 1, Optional.empty(), neighbours(2, "0.0", "1.0")))
                .contains(Kind.MUCH);
        assertThat(kind(exactly("61"), 1, record, NOBODY)).isEmpty();
        assertThat(kind(exactly("91"), 1, record, NOBODY)).contains(Kind.RECORD);
        assertThat(kind(exactly("120"), 2, Optional.empty(), neighbours(3, "0.0", "1.0")))
                .isEmpty();
    }

    @Test
    void theCylindersCapacityIsComparedFirst() {
        assertThat(kind(exactly("150.1"), 1, Optional.empty(), NOBODY)).contains(Kind.CAPACITY);
        assertThat(kind(new Depth(100_000, Depth.Kind.AT_LEAST), 1, Optional.empty(), NOBODY))
                .contains(Kind.NOT_FULL);
        assertThat(kind(new Depth(150_000, Depth.Kind.AT_LEAST), 1, Optional.empty(), NOBODY))
                .isEmpty();
    }
}
