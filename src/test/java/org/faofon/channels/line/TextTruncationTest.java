package org.faofon.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTruncationTest {
    @Test
    void whatFitsStaysAsItIs() {
        assertThat(TextTruncation.fit("ฝน 128 มม.", 10)).isEqualTo("ฝน 128 มม.");
    }

    @Test
    void whatIsTooLongEndsWithAWholeSentence() {
        assertThat(TextTruncation.fit("ให้ขึ้นที่สูง พาเด็กไปก่อน ห้ามข้ามน้ำ", 30))
                .isEqualTo("ให้ขึ้นที่สูง พาเด็กไปก่อน…");
    }

    @Test
    void oneEndlessWordIsCutButNoLetterIsHalved() {
        assertThat(TextTruncation.fit("ฝ".repeat(100), 10)).isEqualTo("ฝ".repeat(9) + "…");
        assertThat(TextTruncation.fit("🌧".repeat(50), 11)).isEqualTo("🌧".repeat(5) + "…");
        assertThat(TextTruncation.fit("🌧".repeat(50), 12)).isEqualTo("🌧".repeat(5) + "…");
    }

    @Test
    void theLongestThatFitsIsTaken() {
        assertThat(TextTruncation.firstThatFits(5, List.of("ยาวเกินไป", "พอดี", "สั้น")))
                .isEqualTo("พอดี");
        assertThat(TextTruncation.firstThatFits(3, List.of("ยาวเกินไป", "ก ข ค ง")))
                .isEqualTo("ก…");
    }
}
