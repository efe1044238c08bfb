package org.faofon.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.faofon.alerts.Level;
import org.faofon.alerts.acknowledgement.SeenAlert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementButtonTest {
    @Test
    void whatIsTappedIsWhatWasTold() {
        AcknowledgementButton button =
                new AcknowledgementButton(List.of(new SeenAlert(7, Level.WARNING), new SeenAlert(8, Level.EMERGENCY)));

        assertThat(button.data()).isEqualTo("acknowledge=7:2,8:3");
        assertThat(AcknowledgementButton.find(button.data())).contains(button);
    }

    @Test
    void tenAlertsFitIntoTheDataOfAButton() {
        List<SeenAlert> ten = LongStream.range(0, AcknowledgementButton.MOST)
                .mapToObj(i -> new SeenAlert(999_999_999_999_999_990L + i, Level.WARNING))
                .toList();

        assertThat(new AcknowledgementButton(ten).data()).hasSizeLessThanOrEqualTo(LinePostback.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acknowledge=", "acknowledge=7:4", "acknowledge=7", "acknowledge=7:2,", "need=7:2"})
    void anotherButtonIsNone(String data) {
        assertThat(AcknowledgementButton.find(data)).isEmpty();
    }
}
