package org.faofon.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.faofon.incidents.IncidentSpan.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentSpanTest {
    private static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-29T02:00",
                "2569-11-29T02:00",
                "๒๕๖๙-๑๑-๒๙T๐๒:๐๐",
                "2026-11-29T02:00:00+07:00",
                "2026-11-29T02:00:00 07:00",
                "2026-11-28T19:00:00Z"
            })
    void aTimeIsReadAsPeopleAndFormsWriteIt(String text) throws Invalid {
        assertThat(IncidentSpan.parse(text)).isEqualTo(Instant.parse("2026-11-28T19:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-01T00:00", "29/11/2569", "+"})
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> IncidentSpan.parse(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void thirtyOneDaysAreTheMost() throws Invalid {
        Instant from = NOW.minus(Duration.ofDays(31));

        assertThat(IncidentSpan.of(from, NOW, Optional.empty(), NOW).time().length())
                .isEqualTo(Duration.ofDays(31));
        assertThat(fault(from.minusSeconds(1), NOW)).isEqualTo(IncidentSpan.Fault.TOO_LONG);
    }

    @Test
    void aSpanBeginsBeforeItEndsAndNotInTheFuture() {
        assertThat(fault(NOW, NOW)).isEqualTo(IncidentSpan.Fault.ORDER);
        assertThat(fault(NOW.plusSeconds(1), NOW.plusSeconds(9))).isEqualTo(IncidentSpan.Fault.FUTURE);
    }

    @Test
    void aFileBearsItsSpanAndDistrict() throws Invalid {
        Instant from = Instant.parse("2026-11-29T19:00:00Z");

        assertThat(IncidentSpan.of(from, from.plusSeconds(3_600), Optional.of("9311"), from.plusSeconds(9))
                        .fileName())
                .isEqualTo("incident-20261130-0200-20261130-0300-9311");
    }

    private static IncidentSpan.Fault fault(Instant from, Instant to) {
        try {
            IncidentSpan.of(from, to, Optional.empty(), NOW);
            throw new AssertionError("It should be refused");
        } catch (Invalid e) {
            return e.fault();
        }
    }
}
