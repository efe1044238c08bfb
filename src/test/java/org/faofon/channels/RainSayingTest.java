package org.faofon.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.faofon.channels.RainSaying.Rain;
import org.faofon.readings.Depth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RainSayingTest {
    private static Rain measured(String mm, Depth.Kind kind) {
        return new Rain.Measured(Depth.ofMm(new BigDecimal(mm), kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5|12.5|0|false",
                "๑๒,๕|12.5|0|false",
                "12.5 มม.|12.5|0|false",
                "ฝน 12.5 มิลลิเมตร|12.5|0|false",
                "0|0|0|false",
                "ไม่มีฝน|0|0|false",
                "เมื่อวาน 30|30|1|false",
                "เมื่อวาน ไม่มีฝน|0|1|false",
                "วันนี้ 4|4|0|false",
                "แก้ 21.5|21.5|0|true",
                "แก้ เมื่อวาน 21.5|21.5|1|true"
            })
    void understandsWhatPupilsWrite(String text, String mm, int daysAgo, boolean corrects) {
        assertThat(RainSaying.parse(text)).contains(new RainSaying(measured(mm, Depth.Kind.EXACT), daysAgo, corrects));
    }

    @Test
    void aTraceIsNoZero() {
        assertThat(RainSaying.parse("วัดจำนวนไม่ได้"))
                .contains(new RainSaying(new Rain.Measured(Depth.TRACE), 0, false));
    }

    @Test
    void aFullCylinderSaysAtLeast() {
        assertThat(RainSaying.parse("ล้น 150"))
                .contains(new RainSaying(measured("150", Depth.Kind.AT_LEAST), 0, false));
    }

    @Test
    void whatCouldNotBeReadIsNoRain() {
        assertThat(RainSaying.parse("เมื่อวาน ไม่ได้วัด")).contains(new RainSaying(new Rain.NotMeasured(), 1, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "99999"})
    void whatNoCylinderCanSayIsToldSo(String text) {
        assertThat(RainSaying.parse(text).map(RainSaying::rain)).get().isInstanceOf(Rain.Impossible.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "สวัสดี", "ฝน", "ฝน กงหรา", "12.5 ซม.", "12 13", "ล้น", "แก้", "เมื่อวาน", "1.2345"})
    void anythingElseIsNotAboutTheCylinder(String text) {
        assertThat(RainSaying.parse(text)).isEqualTo(Optional.empty());
    }
}
