package org.faofon.alerts.handwritten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageTextTest {
    private static Set<MessageFault> faults(String title, String text, String titleEn, String textEn) {
        return new MessageText(title, text, titleEn, textEn).faults();
    }

    @Test
    void thaiAloneIsEnough() {
        assertThat(faults("ประชุมเลื่อน", "เลื่อนเป็นวันพุธ", "", "")).isEmpty();
    }

    @Test
    void nothingIsNotAMessage() {
        assertThat(faults(" ", "\n", "", "")).containsExactly(MessageFault.NO_TITLE, MessageFault.NO_TEXT);
    }

    @Test
    void aTitleHasAtMostAHundredCharacters() {
        assertThat(faults("ก".repeat(100), "ข", "", "")).isEmpty();
        assertThat(faults("ก".repeat(101), "ข", "", "")).containsExactly(MessageFault.LONG_TITLE);
    }

    @Test
    void aTextHasAtMostAThousandCharacters() {
        assertThat(faults("ก", "ข".repeat(1_000), "", "")).isEmpty();
        assertThat(faults("ก", "ข".repeat(1_001), "", "")).containsExactly(MessageFault.LONG_TEXT);
    }

    @Test
    void aTextHasAtMostTwentyLines() {
        assertThat(faults("ก", "ข\n".repeat(20), "", "")).isEmpty();
        assertThat(faults("ก", "ข\n".repeat(21), "", "")).containsExactly(MessageFault.LONG_TEXT);
    }

    @Test
    void aGapOfATemplateMustBeFilledIn() {
        assertThat(faults("ถนน [ชื่อถนน] ขาด", "ใช้ทางอื่น", "", "")).containsExactly(MessageFault.GAP);
        assertThat(faults("ถนนขาด", "ใช้ทางอื่น", "Road cut", "Use [other way]"))
                .containsExactly(MessageFault.GAP);
    }

    @Test
    void aTemplateMayHaveGaps() {
        assertThat(new MessageText("ถนน [ชื่อถนน] ขาด", "ใช้ทางอื่น", "", "").faultsOfTemplate())
                .isEmpty();
    }

    @Test
    void englishIsWholeOrNotThere() {
        assertThat(faults("ก", "ข", "Meeting", "")).containsExactly(MessageFault.HALF_ENGLISH);
        assertThat(faults("ก", "ข", "Meeting", "Postponed")).isEmpty();
    }

    @Test
    void aTitleStaysOnOneLine() {
        assertThat(new MessageText("ประชุม\r\nเลื่อน", "ข", "", "").titleTh()).isEqualTo("ประชุม เลื่อน");
    }

    @Test
    void linesOfATextStay() {
        assertThat(new MessageText("ก", "หนึ่ง\r\n\r\n\r\n\r\nสอง\u0007", "", "").textTh())
                .isEqualTo("หนึ่ง\n\nสอง");
    }
}
