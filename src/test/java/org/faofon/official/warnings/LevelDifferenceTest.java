package org.faofon.official.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.faofon.official.warnings.OfficialWarning.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelDifferenceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    private static OfficialWarning warning(int level, boolean aboutRain, String... districts) {
        Said said = new Said("ฝนตกหนัก", "Heavy rain");
        return new OfficialWarning(
                "tmd",
                "tmd.go.th",
                "w" + level,
                OfficialWarning.Type.ALERT,
                NOW,
                NOW,
                NOW.plusSeconds(60),
                level,
                aboutRain,
                Set.of(districts),
                Set.of(),
                said,
                said,
                said,
                said,
                "");
    }

    @Test
    void differsWhereOursIsAnotherLevelOrNone() {
        List<LevelDifference> found = LevelDifference.between(
                List.of(warning(2, true, "9302", "9304", "9311")), Map.of("9302", 2, "9304", 1));

        assertThat(found)
                .containsExactly(new LevelDifference("9304", "tmd", 2, 1), new LevelDifference("9311", "tmd", 2, 0));
    }

    @Test
    void theHighestOfficialLevelOfADistrictCounts() {
        List<LevelDifference> found =
                LevelDifference.between(List.of(warning(1, true, "9302"), warning(3, true, "9302")), Map.of("9302", 3));

        assertThat(found).isEmpty();
    }

    @Test
    void whatOnlyWeSayIsNoDifferenceNorIsTheirWarningOfHeat() {
        assertThat(LevelDifference.between(List.of(), Map.of("9302", 3))).isEmpty();
        assertThat(LevelDifference.between(List.of(warning(2, false, "9302"), warning(0, true, "9302")), Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Extreme, Immediate, Observed, '', 3",
        "Extreme, Expected, Likely, Evacuate, 3",
        "Extreme, Future, Likely, '', 2",
        "Severe, Expected, Likely, '', 2",
        "Severe, Unknown, Possible, '', 1",
        "Moderate, Immediate, Observed, '', 1",
        "Moderate, Future, Possible, '', 1",
        "Minor, Immediate, Observed, '', 0",
        "Unknown, Expected, Unknown, '', 0",
        "Extreme, Past, Observed, '', 0",
        "Extreme, Immediate, Unlikely, '', 0",
        "Extreme, Immediate, Observed, AllClear, 0",
    })
    void severityAndUrgencyBecomeALevelOfOurs(
            String severity, String urgency, String certainty, String response, int level) {
        assertThat(OfficialLevel.of(severity, urgency, certainty, Set.of(response)))
                .isEqualTo(level);
    }
}
