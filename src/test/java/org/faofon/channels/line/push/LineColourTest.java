package org.faofon.channels.line.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineColourTest {
    private static final String WHITE = "#FFFFFF";
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @EnumSource(LineColour.class)
    void canBeRead(LineColour colour) {
        assertThat(contrast(colour.ink(), colour.paper())).isGreaterThanOrEqualTo(READABLE);
    }

    @Test
    void theBodyCanBeRead() {
        assertThat(contrast(LineColour.INK, WHITE)).isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(LineColour.GREY_INK, WHITE)).isGreaterThanOrEqualTo(READABLE);
    }

    /** The contrast ratio of WCAG 2.2. */
    private static double contrast(String one, String other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
