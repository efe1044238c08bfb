package org.faofon.common.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedDecimalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "-1e999999999",
                "0e999999999",
                "0e-999999999",
                "1e2147483648",
                "1e-2147483647",
                "1e99999999999",
                "1e401",
                "1e-401",
                "NaN",
                "Infinity",
                "",
                "1 2"
            })
    void refusesWhatIsNoPlainNumber(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoundedDecimal.parse(text))
                .withMessageContaining("number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "1e-400", "4.9E-324", "1.7976931348623157E308", "-0.2", "0"})
    void takesWhateverADoubleCanSay(String text) {
        assertThat(BoundedDecimal.parse(text)).isEqualTo(new BigDecimal(text));
    }

    @Test
    void takesAsManyDigitsAsTheLimitAndNotOneMore() {
        assertThat(BoundedDecimal.parse("9".repeat(BoundedDecimal.MOST_DIGITS)).precision())
                .isEqualTo(BoundedDecimal.MOST_DIGITS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoundedDecimal.parse("9".repeat(BoundedDecimal.MOST_DIGITS + 1)));
    }

    @Test
    void doesNotRepeatALongNumber() {
        assertThatThrownBy(() -> BoundedDecimal.parse("9".repeat(100_000)))
                .hasMessage("\"" + "9".repeat(60) + "…\" is too long for a number");
    }

    @Test
    void anExcerptDoesNotCutALetterInTwo() {
        assertThat(Excerpt.of("ฝน🌧ตก", 3)).isEqualTo("ฝน…");
        assertThat(Excerpt.of("ฝน🌧ตก", 4)).isEqualTo("ฝน🌧…");
        assertThat(Excerpt.of("ฝน🌧ตก", 6)).isEqualTo("ฝน🌧ตก");
    }
}
