package org.faofon.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.support.PlainBundle;
import org.junit.jupiter.api.Test;

class LineFormatterTest {
    private static final String ASKED = "ขอให้ช่วยอ่านกระบอกตอนนี้";

    private static LineFormatter in(Locale locale) {
        return new LineFormatter(PlainBundle.of(LineMessages.class, locale), locale);
    }

    @Test
    void inAnExerciseATextBeginsWithTheMark() {
        assertThat(in(AlertTextFormatter.THAI).marked(true, ASKED)).isEqualTo("[ฝึกซ้อม] " + ASKED);
        assertThat(in(AlertTextFormatter.ENGLISH).marked(true, "Please read the cylinder"))
                .isEqualTo("[DRILL] Please read the cylinder");
    }

    @Test
    void aTextThatIsMarkedIsNotMarkedTwice() {
        assertThat(in(AlertTextFormatter.THAI).marked(true, "[ฝึกซ้อม] " + ASKED))
                .isEqualTo("[ฝึกซ้อม] " + ASKED);
    }

    @Test
    void outsideAnExerciseATextStaysAsItIs() {
        assertThat(in(AlertTextFormatter.THAI).marked(false, ASKED)).isEqualTo(ASKED);
    }
}
