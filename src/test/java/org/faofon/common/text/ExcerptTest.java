package org.faofon.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void leavesShortTextAsItIs() {
        assertThat(Excerpt.of("ฝน 12.4 มม.")).isEqualTo("ฝน 12.4 มม.");
    }

    @Test
    void cutsWhatIsOneLetterTooLong() {
        assertThat(Excerpt.of("x".repeat(60))).hasSize(60);
        assertThat(Excerpt.of("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
    }

    @Test
    void staysOnOneLineOfTheLog() {
        assertThat(Excerpt.of("x\n2026-11-22 ERROR\r\u001b[2J\u0085\u2028y")).isEqualTo("x 2026-11-22 ERROR  [2J  y");
    }

    @Test
    void staysOnOneLineWhereItIsCut() {
        assertThat(Excerpt.of("\n".repeat(61))).isEqualTo(" ".repeat(60) + "…");
    }
}
