package org.faofon.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeTelephoneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"074-612345", "074 612 345 ต่อ 12", "+66 74 612345", "(074) 612345 ext. 5", "191", "๐๗๔๖๑๒๓๔๕"})
    void readsWhatPeopleWrite(String text) {
        assertThat(OfficeTelephone.isNumber(OfficeTelephone.plain(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "ครูแดง",
                "074-612345 ครูแดง",
                "=1+1+1",
                "----",
                "0000000000000000000000000000000000000000 1"
            })
    void refusesWhatIsNoNumber(String text) {
        assertThat(OfficeTelephone.isNumber(OfficeTelephone.plain(text))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"074-612345 ต่อ 12, 074612345", "+66 74 612345, +6674612345", "(074) 612345 ext. 5, 074612345"})
    void dialsWithoutTheExtension(String plain, String dialled) {
        assertThat(OfficeTelephone.dial(plain)).isEqualTo(dialled);
    }
}
