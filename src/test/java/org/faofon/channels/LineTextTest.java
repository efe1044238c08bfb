package org.faofon.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineTextTest {
    @Test
    void whatFitsStaysAsItIs() {
        assertThat(LineText.fit("ฝน 128 มม.", 10)).isEqualTo("ฝน 128 มม.");
    }

    @Test
    void whatIsTooLongEndsWithAWholeSentence() {
        assertThat(LineText.fit("ให้ขึ้นที่สูง พาเด็กไปก่อน ห้ามข้ามน้ำ", 30)).isEqualTo("ให้ขึ้นที่สูง พาเด็กไปก่อน…");
    }

    @Test
    void oneEndlessWordIsCutButNoLetterIsHalved() {
        assertThat(LineText.fit("ฝ".repeat(100), 10)).isEqualTo("ฝ".repeat(9) + "…");
        assertThat(LineText.fit("🌧".repeat(50), 11)).isEqualTo("🌧".repeat(5) + "…");
        assertThat(LineText.fit("🌧".repeat(50), 12)).isEqualTo("🌧".repeat(5) + "…");
    }

    @Test
    void theLongestThatFitsIsTaken() {
        assertThat(LineText.firstThatFits(5, List.of("ยาวเกินไป", "พอดี", "สั้น")))
                .isEqualTo("พอดี");
        assertThat(LineText.firstThatFits(3, List.of("ยาวเกินไป", "ก ข ค ง"))).isEqualTo("ก…");
    }
}
