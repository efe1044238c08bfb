package org.faofon.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NicknameTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "นก", "น้องฝน", "Nok 2", "O'Neill", "ป.5"})
    void isShortAndPlain(String text) {
        assertThat(Nickname.of(" " + text + " ").text()).isEqualTo(text);
    }

    @Test
    void hasUpToTwentyLetters() {
        assertThat(Nickname.of("ก".repeat(20)).text()).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> Nickname.of("ก".repeat(21)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"081-234-5678", "12345", "๐๘๑๒๓๔", "nok@school.th", "<b>", "a/b"})
    void isNothingByWhichSomebodyCanBeFound(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Nickname.of(text));
    }
}
