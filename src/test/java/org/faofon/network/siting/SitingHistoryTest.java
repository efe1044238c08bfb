package org.faofon.network.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.faofon.network.GaugeLocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SitingHistoryTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 5);

    private static SitingCard card(long id, LocalDate date) {
        SitingSurvey survey = new SitingSurvey(
                date,
                SitingClassTest.around(Obstruction.OPEN),
                Optional.of(GroundSlope.FLAT),
                WindProtection.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        return new SitingCard(id, "PTL07", survey, "petch", Instant.EPOCH, Optional.of(Instant.EPOCH), 2);
    }

    private static GaugeLocation location(String from, double latitude, @Nullable Double elevation) {
        GaugeLocation location = new GaugeLocation();
        location.validFrom = Instant.parse(from);
        location.latitude = latitude;
        location.longitude = 99.9;
        location.elevationMetres = elevation;
        return location;
    }

    private static Optional<Long> validOn(SitingHistory history, LocalDate day) {
        return history.validOn(day).map(SitingCard::id);
    }

    @Test
    void aCardHoldsFromTheDayOfItsSurveyUntilANewerOne() {
        SitingHistory history = new SitingHistory(List.of(card(2, OCTOBER), card(1, MARCH)), List.of());

        assertThat(validOn(history, MARCH.minusDays(1))).isEmpty();
        assertThat(validOn(history, MARCH)).contains(1L);
        assertThat(validOn(history, OCTOBER.minusDays(1))).contains(1L);
        assertThat(validOn(history, OCTOBER)).contains(2L);
    }

    @Test
    void ofOneDayTheLastCardIsValid() {
        assertThat(validOn(new SitingHistory(List.of(card(2, MARCH), card(1, MARCH)), List.of()), JUNE))
                .contains(2L);
    }

    @Test
    void anOlderSurveyThatIsEnteredLaterDoesNotReplaceTheNewer() {
        assertThat(validOn(new SitingHistory(List.of(card(1, OCTOBER), card(2, MARCH)), List.of()), OCTOBER))
                .contains(1L);
    }

    @Test
    void afterAMoveTheCardNoLongerHoldsAlsoIfTheGaugeComesBack() {
        SitingHistory history = SitingHistory.of(
                List.of(card(1, MARCH)),
                List.of(
                        location("1970-01-01T00:00:00Z", 7.4, null),
                        location("2026-05-31T18:00:00Z", 7.5, null), // 1 June, 01:00 in Bangkok.
                        location("2026-08-01T00:00:00Z", 7.4, null)));

        assertThat(history.moves()).containsExactly(JUNE, LocalDate.of(2026, 8, 1));
        assertThat(validOn(history, JUNE.minusDays(1))).contains(1L);
        assertThat(validOn(history, JUNE)).isEmpty();
        assertThat(validOn(history, OCTOBER)).isEmpty();
        assertThat(history.latestOf(OCTOBER).map(SitingCard::id)).contains(1L);
        assertThat(history.standsSince(OCTOBER)).contains(LocalDate.of(2026, 8, 1));
        assertThat(history.standsSince(MARCH)).isEmpty();
    }

    @Test
    void aSurveyOnTheDayOfTheMoveIsOneOfTheNewPlace() {
        SitingHistory history = new SitingHistory(List.of(card(1, JUNE)), List.of(JUNE));

        assertThat(validOn(history, JUNE)).contains(1L);
    }

    @Test
    void aMoveWithinTheSpanLeavesNothingThatHoldsForAllOfIt() {
        SitingHistory history = new SitingHistory(List.of(card(1, MARCH)), List.of(JUNE));

        assertThat(history.validDuring(JUNE.minusDays(2), JUNE.minusDays(1))).isPresent();
        assertThat(history.validDuring(JUNE.minusDays(1), JUNE)).isEmpty();
    }

    @Test
    void aCorrectedElevationOrACorrectionOfTheSameDateIsNoMove() {
        SitingHistory history = SitingHistory.of(
                List.of(card(1, MARCH)),
                List.of(
                        location("1970-01-01T00:00:00Z", 7.4, null),
                        location("2026-06-01T00:00:00Z", 7.6, null),
                        location("2026-06-01T00:00:00Z", 7.4, 35.0)));

        assertThat(history.moves()).isEmpty();
        assertThat(validOn(history, OCTOBER)).contains(1L);
    }
}
