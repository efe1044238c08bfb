package org.faofon.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNameTest {
    private static final List<String> NAMES = List.of("lat", "lon", "elevationM", "validFrom", "note");

    @ParameterizedTest
    @CsvSource({
        "validForm,validFrom",
        "valid_from,validFrom",
        "VALIDFROM,validFrom",
        "elevation,elevationM",
        "la,lat",
        "latitude,lat"
    })
    void aNameThatIsNearlyRightIsTheOneThatWasMeant(String meant, String name) {
        assertThat(SimilarName.find(meant, NAMES)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"reason", "lng", "''", "x", "ละติจูด"})
    void anotherNameIsNot(String meant) {
        assertThat(SimilarName.find(meant, NAMES)).isEmpty();
    }

    @Test
    void aThirdOfTheLettersMayDifferAndNotOneMore() {
        assertThat(SimilarName.find("abcdXX", List.of("abcdef"))).contains("abcdef");
        assertThat(SimilarName.find("abcXXX", List.of("abcdef"))).isEmpty();
    }

    @Test
    void aVeryLongNameIsNotCompared() {
        String longName = "n".repeat(65);

        assertThat(SimilarName.find(longName, List.of(longName))).isEmpty();
        assertThat(SimilarName.find("n".repeat(64), List.of(longName))).contains(longName);
    }
}
