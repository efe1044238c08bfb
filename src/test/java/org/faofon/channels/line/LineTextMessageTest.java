package org.faofon.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.faofon.channels.line.LineTextMessage.Chat;
import org.junit.jupiter.api.Test;

class LineTextMessageTest {
    private static LineTextMessage said(String text) {
        return new LineTextMessage(text, Chat.GROUP, Optional.empty(), Optional.empty());
    }

    @Test
    void aCommandStandsAloneOrBeforeASpace() {
        assertThat(said("ฝน").after("ฝน")).hasValue("");
        assertThat(said("ฝน  ควนขนุน").after("ฝน")).hasValue("ควนขนุน");
        assertThat(said("Rain Kong Ra").after("rain")).hasValue("Kong Ra");
    }

    @Test
    void aSentenceThatBeginsLikeItIsNone() {
        assertThat(said("ฝนตกหนักมาก").after("ฝน")).isEmpty();
        assertThat(said("วันนี้ฝน").after("ฝน")).isEmpty();
        assertThat(said("rainbow").after("rain")).isEmpty();
    }
}
