package org.faofon.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faofon.sources.Sources.NAMED;

import java.time.Duration;
import org.faofon.official.gauges.GuestStation;
import org.faofon.sources.Source.Column;
import org.faofon.sources.Source.Era;
import org.faofon.sources.Source.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {
    private static final String MAPPING =
            "\"mapping\": {\"measures\": \"RIVER\", \"id\": \"code\", \"time\": \"t\", \"value\": \"v\", \"latitude\": \"y\","
                    + " \"longitude\": \"x\", \"era\": \"BUDDHIST\", \"unit\": \"m\", \"timePattern\": \"dd/MM/yyyy HH:mm\"}";

    @Test
    void readsASourceWithItsMapping() {
        Source source = Sources.one("rid", "csv", MAPPING + ", \"every\": \"PT30M\"");

        assertThat(source.kind()).isEqualTo(Kind.CSV);
        assertThat(source.every()).isEqualTo(Duration.ofMinutes(30));
        assertThat(source.publisher().ownerTh()).isEqualTo("กรมแม่น้ำ");
        assertThat(source.mapping()).hasValueSatisfying(mapping -> {
            assertThat(mapping.measures()).isEqualTo(GuestStation.Kind.RIVER);
            assertThat(mapping.era()).isEqualTo(Era.BUDDHIST);
            assertThat(mapping.columns()).containsEntry(Column.LATITUDE, "y");
            assertThat(mapping.zone()).isEqualTo("Asia/Bangkok");
        });
    }

    @Test
    void takesAKeyFromTheEnvironmentButNoOtherSecret() {
        Source source = Sources.one("hii", "thaiwater-rain", "\"headers\": {\"x-api-key\": \"${FAOFON_SOURCE_KEY}\"}");
        assertThat(source.headers()).containsEntry("x-api-key", "sesame");

        Source other = Sources.one("hii", "thaiwater-rain", "\"headers\": {\"x\": \"${FAOFON_ADMIN_PASSWORD}\"}");
        assertThat(other.headers()).containsEntry("x", "${FAOFON_ADMIN_PASSWORD}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\": \"Bad code\", \"kind\": \"cap\", \"url\": \"https://a.th/\"|a code must match",
                "\"code\": \"aa\", \"kind\": \"xml\", \"url\": \"https://a.th/\"|\"kind\" must be one of",
                "\"code\": \"aa\", \"kind\": \"cap\", \"url\": \"file:///etc/passwd\"|\"url\" must be a complete address",
                "\"code\": \"aa\", \"kind\": \"cap\", \"url\": \"https://user:pw@a.th/\"|\"url\" must be a complete address",
                "\"code\": \"aa\", \"kind\": \"cap\", \"url\": \"https://a.th/?k=${FAOFON_SOURCE_OTHER}\"|FAOFON_SOURCE_OTHER is not set",
                "\"code\": \"aa\", \"kind\": \"cap\", \"url\": \"https://a.th/\", \"every\": \"PT10S\"|\"every\" must be PT1M to PT24H",
                "\"code\": \"aa\", \"kind\": \"thaiwater-rain\", \"url\": \"https://a.th/\", \"spans\": [\"PT3H\"]|\"spans\" may be",
                "\"code\": \"aa\", \"kind\": \"cap\", \"url\": \"https://a.th/\", \"link\": \"javascript:alert(1)\"|\"link\" must be",
                "\"code\": \"aa\", \"kind\": \"csv\", \"url\": \"https://a.th/\", \"mapping\": {\"measures\": \"RAIN\"}|the mapping has no",
            })
    void saysWhatIsWrong(String source, String why) {
        assertThatThrownBy(() -> Sources.parse("{" + source + ", " + NAMED + "}"))
                .isInstanceOf(SourceFileException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aCodeStandsOnce() {
        String source = "{\"code\": \"aa\", \"kind\": \"cap\", \"url\": \"https://a.th/\", " + NAMED + "}";

        assertThatThrownBy(() -> Sources.parse(source, source)).hasMessageContaining("two sources \"aa\"");
    }

    @Test
    void anOwnerIsNeeded() {
        assertThatThrownBy(
                        () -> Sources.parse(
                                "{\"code\": \"aa\", \"kind\": \"cap\", \"url\": \"https://a.th/\", \"name\": {\"th\": \"ก\", \"en\": \"a\"}}"))
                .hasMessageContaining("\"th\" is missing");
    }
}
